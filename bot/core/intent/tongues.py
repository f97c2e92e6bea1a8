"""Words of other languages, in tables: courtesies, what is over, little words."""

# ruff: noqa: RUF001

from __future__ import annotations

import re

from bot.core.intent.patterns import word_set

COURTESIES = """
    danke | danke dir | danke dann | danke euch | danke ihnen | danke sehr | danke schön
    | dankeschön | vielen dank | besten dank | herzlichen dank | tausend dank | super danke
    | guten morgen | guten tag | guten abend | moin | moin moin | servus | servus zusammen | hallo
    | hallo zusammen | grüß gott | grüezi | tschüss | schönes wochenende | schönen feierabend
    | bis morgen | bis später | alles klar | passt | super | perfekt | prima | gern geschehen
    | schönen tag noch | mahlzeit | merci | merci beaucoup | merci bien | merci à vous
    | merci à tous | mille mercis | un grand merci | bonjour | bonjour à tous | bonsoir | salut
    | au revoir | bonne journée | bonne soirée | bon week-end | bon weekend | à demain | à bientôt
    | parfait | d'accord | de rien | super merci | gracias | muchas gracias | mil gracias
    | muchísimas gracias | gracias a todos | hola | hola a todos | buenos días | buenas
    | buenas tardes | buenas noches | adiós | hasta luego | hasta mañana | buen fin de semana
    | perfecto | vale | de acuerdo | genial | de nada | que tengan buen día | obrigado | obrigada
    | muito obrigado | muito obrigada | valeu | olá | oi | oi pessoal | bom dia | boa tarde
    | boa noite | tchau | até amanhã | bom fim de semana | perfeito | beleza | ótimo | de nada
    | grazie | grazie mille | mille grazie | molte grazie | ciao | ciao a tutti | buongiorno
    | buonasera | buona giornata | buon weekend | arrivederci | a domani | perfetto | va bene
    | prego | ottimo | dank je | dank je wel | dankjewel | dank u | dank u wel | bedankt
    | hartelijk dank | hoi | hallo allemaal | goedemorgen | goedemiddag | goedenavond | doei
    | tot morgen | fijn weekend | fijne dag | prima | perfect | graag gedaan | tack
    | tack så mycket | tusen tack | hej | hej alla | god morgon | hej då | trevlig helg
    | ha en bra dag | perfekt | takk | tusen takk | mange takk | hei | god morgen | ha det
    | god helg | tak | mange tak | tusind tak | god weekend | hej hej | kiitos | kiitos paljon
    | suuret kiitokset | hei kaikki | moi | huomenta | hyvää huomenta | hyvää viikonloppua
    | näkemiin | dzięki | dziękuję | dziękuję bardzo | dzięki wielkie | wielkie dzięki | cześć
    | dzień dobry | do widzenia | miłego dnia | miłego weekendu | do jutra | děkuji | díky
    | děkuju | moc děkuji | ahoj | dobrý den | ďakujem | köszönöm | köszi | jó napot | szia
    | mulțumesc | mersi | bună ziua | bună | teşekkürler | teşekkür ederim | çok teşekkürler
    | sağ ol | merhaba | günaydın | iyi günler | iyi hafta sonları | kolay gelsin | hvala
    | hvala lijepa | hvala puno | dobar dan | ευχαριστώ | ευχαριστώ πολύ | καλημέρα | γεια σας
    | спасибо | спасибо большое | большое спасибо | привет | доброе утро | добрый день
    | до свидания | дякую | дуже дякую | добрий день | благодаря | תודה | תודה רבה | שלום | شكرا
    | شكرا جزيلا | مرحبا | ありがとう | ありがとうございます | ありがとうございました
    | 助かりました | 了解です | 了解しました | 承知しました | おはようございます | こんにちは
    | お疲れ様です | お疲れ様でした | よろしくお願いします | 谢谢 | 谢谢你 | 谢谢您 | 多谢
    | 非常感谢 | 好的 | 好的谢谢 | 你好 | 早上好 | 再见 | 周末愉快 | 謝謝 | 감사합니다
    | 고맙습니다 | 안녕하세요 | 수고하세요 | ขอบคุณ | ขอบคุณครับ | ขอบคุณค่ะ | สวัสดี | cảm ơn
    | cám ơn | xin chào | terima kasih | terima kasih banyak | makasih | selamat pagi | halo
    | salamat | धन्यवाद | शुक्रिया | नमस्ते
"""

# What is over, in words that hardly mean anything else.
OVER = """
    hat sich erledigt | vergesst es | vergiss es | passt schon | schon gut | tutto a posto | tudo
    certo | вопрос снят | ist erledigt | hat sich geklärt
    | c'est bon | laissez tomber | laisse tomber | oubliez | oublie | ya está | ya lo encontré
    | ya lo tengo | ya funciona | olvídalo | olvidadlo | olvídenlo | déjalo | deixa pra lá
    | deixe para lá | deixa | esquece | já funciona | lascia stare | lasciate stare
    | lascia perdere | come non detto | laat maar | laat maar zitten | glöm det | löst nu
    | glem det | unohda | nieważne | już działa | boş ver | не надо | забудьте | неважно
    | уже не нужно | 解決しました | 大丈夫です | 自己解決しました | 见つかりました
    | 見つかりました | 解决了 | 已经解决了 | 不用了 | 算了 | 找到了 | 해결됐어요 | 해결했습니다
    | 괜찮습니다 | 찾았어요
"""
OVER_WORDS = word_set(
    """
    erledigt gelöst geklärt gefunden behoben angekommen résolu résolue réglé réglée trouvé trouvée
    arrangé remarche resuelto solucionado solucionó resolvió arreglamos funzionato решилось
    решилась encontrado encontré arreglado arregló
    llegó resolvido resolvi resolvemos resolveu encontrei achei chegou risolto trovato sistemato
    arrivato opgelost gevonden verholpen aangekomen löst löste hittade hittat ordnade ordnat løst
    fundet funnet ordnet ratkennut ratkesi löytyi rozwiązane znalazłem znalazłam nieaktualne
    poradziłem poradziłam vyřešeno megoldva rezolvat çözüldü hallettim hallettik buldum решено
    решил решили нашёл нашел нашла разобрались разобрался riješeno λύθηκε klappt funktioniert geht
    fonctionne marche funciona funcionar funziona werkt fungerar virker działa toimii работает
    çalışıyor läuft doet
    gelungen geschafft hinbekommen gelukt solucioné conseguí consegui vi compris fant hittade
    udało wiem megvan заработало нашлось отбой
    """
)
AGAIN = word_set(
    """
    wieder jetzt nun nouveau maintenant ahora ya otra agora já voltou novo adesso ora di nuovo weer
    nu igen igjen już teraz znowu už şimdi finalement nyt taas снова теперь уже всё все artık tekrar
    """
)
FAULTS = word_set(
    """
    fehler erreur error erro errore fout feil fejl błąd bug problem problème problema ошибка
    falsch leer kaputt fehlt vide faux fausse manque vacío falso falta mal vazio errado falta
    vuoto sbagliato manca leeg verkeerd kapot tom saknas trasig mangler brak pusty ei
    """
)
WORKS = word_set(
    """
    klappt funktioniert geht fonctionne marche funciona funcionar funziona werkt fungerar virker
    działa toimii работает çalışıyor
    """
)
# *Not needed any more* is one word of each.
NEEDED = word_set(
    """
    nötig notwendig brauche brauchen braucht relevant nécessaire besoin necesario falta necessário
    precisa precisamos serve servono necessario bisogno nodig behövs behöver nødvendig nødvendigt
    trenger tarvita tarvitse potrzebne potrzeba niepotrzebne gerek нужно нужен нужна надо актуально
    """
)
NO_MORE = word_set(
    "mehr plus ya mais più meer längre lenger lengre længere enää już artık yok больше уже"
)
ALL_WELL = re.compile(
    r"\b(?:alles|tout|todo|tudo|tutto|allt|alt|wszystko|всё|все)\b.*\b(?:gut|bon|bien|ok|okay"
    r"|certo|bem"
    r"|posto|goed|bra|godt|dobrze|хорошо|klar)\b|\b(?:mein|mi|mon|meu|mio|mijn|mitt|min|mój|мой"
    r"|моя)"
    r" (?:fehler|error|erreur|erro|errore|fout|fel|feil|fejl|błąd|ошибка)\b|\b(?:vergesst|vergiss"
    r"|oublie\w*"
    r"|laisse[zr]?|olvid\w+|esqueç\w+|deixa|dimentica\w*|vergeet|glöm|glem|zapomni\w*|забудь\w*)\b"
)
FIND = (
    "gefund",
    "trouv",
    "encontr",
    "trovat",
    "gevond",
    "hitt",
    "fund",
    "funn",
    "znalaz",
    "нашел",
    "buldu",
)
# Each of these alone shows that a text is not English.
NOTS = word_set(
    "nicht kein keine niet geen inte ikke nie değil não todavía ainda noch no ne non ei не"
)
SIGNS = ((NOTS - word_set("no non ei")) | FAULTS | WORKS) - word_set(
    "error bug problem fel geht marche werkt mal tom brak ei falta falso"
)
LONGEST_OVER = 7  # words

# Little words that a sentence hardly does without, and that English does not have.
LITTLE_WORDS = """
    der die das und ist nicht wir ich sie ein eine einen auf für mit wie kann können bitte den dem
    zu im von unser unsere haben wird
    le la les et est pas nous je vous un une des du pour avec comment peut puis que qui dans notre
    nos votre ce cette sur où depuis
    el los las y es no nosotros una por para con cómo puedo pueden que en nuestro nuestra se del
    al está desde donde dónde
    o os e é não nós eu um uma com como posso podem nosso nossa do da em muito está hoje onde
    il lo gli è non noi io uno per con come posso possiamo che nel nostro nostra di della sono
    de het een en niet wij ik voor met hoe kan kunnen onze van zijn wordt waar
    och är inte vi jag ett för med hur kan vår på som att det ikke jeg og er hvordan vores vår
    nie jest się na jak możemy nasz do i w z mnie
    bir ve değil biz nasıl için ile bizim
"""
ENGLISH = """
    the a an and is are was be not we i you it they he she this that these my our your on for with
    how can could do does did what where when why
    which who to of in from have has had will would should please there if or but at by as so any
    all no me us them get got am were been
    just than then too up out about after before now again here its his her their one some still
    only also
"""
