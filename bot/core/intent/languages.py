"""What is known of other languages: thanks and greetings, what is over, and that it is one.

What the bot cannot read is a person's to read, so a text in another language counts as asking.
"""

from __future__ import annotations

import re
import unicodedata

from bot.core.intent.patterns import word_set

_MOSTLY = 0.5  # of the letters are of another script
_SHORT = 120  # characters: longer texts are no mere courtesy
_FEWEST_WORDS = 3  # from which a Latin text is told from English

# ruff: noqa: RUF001

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
    hat sich erledigt | vergesst es | vergiss es | passt schon | schon gut | tutto a posto | tudo certo | вопрос снят | ist erledigt | hat sich geklärt
    | c'est bon | laissez tomber | laisse tomber | oubliez | oublie | ya está | ya lo encontré
    | ya lo tengo | ya funciona | olvídalo | olvidadlo | olvídenlo | déjalo | deixa pra lá
    | deixe para lá | deixa | esquece | já funciona | lascia stare | lasciate stare
    | lascia perdere | come non detto | laat maar | laat maar zitten | glöm det | löst nu
    | glem det | unohda | nieważne | już działa | boş ver | не надо | забудьте | неважно
    | уже не нужно | 解決しました | 大丈夫です | 自己解決しました | 见つかりました
    | 見つかりました | 解决了 | 已经解决了 | 不用了 | 算了 | 找到了 | 해결됐어요 | 해결했습니다
    | 괜찮습니다 | 찾았어요
"""
_OVER_WORDS = word_set(
    """
    erledigt gelöst geklärt gefunden behoben angekommen résolu résolue réglé réglée trouvé trouvée
    arrangé remarche resuelto solucionado solucionó resolvió encontrado encontré arreglado arregló
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
_AGAIN = word_set(
    """
    wieder jetzt nun nouveau maintenant ahora ya otra agora já voltou novo adesso ora di nuovo weer
    nu igen igjen już teraz znowu už şimdi finalement nyt taas снова теперь уже всё все artık tekrar
    """
)
_FAULTS = word_set(
    """
    fehler erreur error erro errore fout feil fejl błąd bug problem problème problema ошибка
    falsch leer kaputt fehlt vide faux fausse manque vacío falso falta mal vazio errado falta
    vuoto sbagliato manca leeg verkeerd kapot tom saknas trasig mangler brak pusty ei
    """
)
_WORKS = word_set(
    """
    klappt funktioniert geht fonctionne marche funciona funcionar funziona werkt fungerar virker
    działa toimii работает çalışıyor
    """
)
# *Not needed any more* is one word of each.
_NEEDED = word_set(
    """
    nötig notwendig brauche brauchen braucht relevant nécessaire besoin necesario falta necessário
    precisa precisamos serve servono necessario bisogno nodig behövs behöver nødvendig nødvendigt
    trenger tarvita tarvitse potrzebne potrzeba niepotrzebne gerek нужно нужен нужна надо актуально
    """
)
_NO_MORE = word_set(
    "mehr plus ya mais più meer längre lenger lengre længere enää już artık yok больше уже"
)
_ALL_WELL = re.compile(
    r"\b(?:alles|tout|todo|tudo|tutto|allt|alt|wszystko|всё|все)\b.*\b(?:gut|bon|bien|ok|okay|certo|bem"
    r"|posto|goed|bra|godt|dobrze|хорошо|klar)\b|\b(?:mein|mi|mon|meu|mio|mijn|mitt|min|mój|мой|моя)"
    r" (?:fehler|error|erreur|erro|errore|fout|fel|feil|fejl|błąd|ошибка)\b|\b(?:vergesst|vergiss|oublie\w*"
    r"|laisse[zr]?|olvid\w+|esqueç\w+|deixa|dimentica\w*|vergeet|glöm|glem|zapomni\w*|забудь\w*)\b"
)
_FIND = (
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
_NOTS = word_set(
    "nicht kein keine niet geen inte ikke nie değil não todavía ainda noch no ne non ei не"
)
_SIGNS = ((_NOTS - word_set("no non ei")) | _FAULTS | _WORKS) - word_set(
    "error bug problem fel geht marche werkt mal tom brak ei falta falso"
)
_LONGEST_OVER = 7  # words

# Little words that a sentence hardly does without, and that English does not have.
_LITTLE_WORDS = """
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
_ENGLISH = """
    the a an and is are was be not we i you it they he she this that these my our your on for with
    how can could do does did what where when why
    which who to of in from have has had will would should please there if or but at by as so any
    all no me us them get got am were been
    just than then too up out about after before now again here its his her their one some still
    only also
"""


def _listed(table: str) -> frozenset[str]:
    return frozenset(plain(" ".join(entry.split())) for entry in table.split("|"))


def plain(text: str) -> str:
    """A text as it stands in these tables: lower case, without marks, signs and stops."""
    kept = (char if char.isalnum() or _is_mark(char) else " " for char in text.casefold())
    return " ".join("".join(kept).split())


def _is_mark(char: str) -> bool:
    """Whether it belongs to the letter before it, as vowels do in many scripts."""
    return unicodedata.category(char) in ("Mn", "Mc")


_COURTESIES, _OVER = _listed(COURTESIES), _listed(OVER)
_OTHERS = word_set(_LITTLE_WORDS) - word_set(_ENGLISH)
_KNOWN = word_set(_ENGLISH) - word_set(_LITTLE_WORDS)
_LONGEST_COURTESY, _LONGEST_HEAD = 12, 3  # words
# What is thanked for, or wished, may be anything that asks for nothing.
_THANKS = re.compile(
    r"\b(?:remercie|danke?|dankjewel|dankeschön|bedankt|merci|gracias|obrigad\w+|grazie|tack|takk|tak"
    r"|kiito\w+|dzięki|dziękuj\w+|děkuj\w+|díky|ďakujem|köszön\w+|mulțumesc|teşekkür\w*|hvala"
    r"|ευχαριστ\w+|спасибо|благодар\w+|дякую|תודה|شكرا|cảm ơn|cám ơn|terima kasih|salamat)\b"
)
_WISHED = word_set(
    """
    tag abend feierabend wochenende woche weihnachten ostern rutsch jahr urlaub ferien feiertage
    geburtstag noël pâques année journée soirée semaine vacances fêtes anniversaire navidad navidades
    pascua año semana día tarde noche fiestas vacaciones cumpleaños lunes viernes natal páscoa ano
    dia noite férias aniversário segunda sexta natale pasqua anno giornata serata settimana feste
    vacanze compleanno lunedì venerdì kerst kerstfeest pasen jaar dag avond weekend vakantie morgon morgen
    verjaardag jul påsk år nyår helg dag kväll semester sommar sommer påske ferie joulua viikonloppua
    vuotta päivää święta świąt rok roku weekendu dnia wieczoru urodzin vánoce rok bayramlar yıllar
    günler haftalar новым годом днём рождения праздником выходных дня вечера
    """
)
_FINE = word_set(
    """
    frohe frohes fröhliche schöne schönen schönes gute guten gutes alles toll tolle top klasse spitze
    stark mega wunderbar joyeux joyeuse joyeuses bonne bonnes bon belle bravo génial chouette
    magnifique feliz felices buen buena bueno qué maravilla bonito lindo bom boa ótimo legal show
    demais parabéns buona buone buon bello bella bellissimo bravi complimenti mitico fijne fijn
    prettige vrolijk mooi gaaf god gott glad trevlig fint snyggt bra hyvää hyvä kiva miłego wesołych
    szczęśliwego świetnie super pięknie mutlu iyi harika с хороших хорошего отлично супер круто
    glückwunsch félicitations enhorabuena felicidades auguri grattis gratuluję gefeliciteerd
    """
)
_MET = re.compile(  # and parted: *à la semaine prochaine*
    r"^(?:auf wieder\w+|bis (?:bald|dann|morgen|nächste|montag|später|zum)|à (?:la )?(?:semaine"
    r"|prochaine|lundi|plus|demain|bientôt|tout)|nos vemos|hasta|até (?:logo|amanhã|mais|segunda|a)"
    r"|ci vediamo|a presto|a domani|a lunedì|tot (?:ziens|straks|maandag|volgende|morgen)|vi ses"
    r"|vi sees|ses|nähdään|do zobaczenia|görüşürüz|до встречи|до завтра|пока)\b"
)
_LAUGHS = re.compile(
    r"^(?:(?:ja|je|ji|ха|хе|ах|ah|wk|rs|hue){2,}[jhаxхkr]*|a?ha(?:ha)+h*|k{3,}|5{3,}|[ㅋㅎ]{2,}|w{3,}|[草笑]+"
    r"|哈{2,}|呵+|mdr|ptdr|xd+)\b"
)
_SEEN = word_set(  # *understood*, *all right*
    """
    verstanden passt jo jawohl jap genau stimmt compris entendu ok okay d'acc exact entendido
    claro listo dale correcto beleza combinado certo capito d'accordo esatto begrepen akkoord
    klopt förstått okej forstått ymmärrän selvä zrozumiałem rozumiem jasne anladım tamam хорошо
    понятно понял поняла ясно ага да окей ладно договорились ça marche
    """
)
_WRONG = re.compile(
    r"\b(?:falsch\w+|mauvais|equivocad\w|errad[oa]|sbagliat[oa]|verkeerde?|fel|feil|forkert|zły|не (?:в )?тот|yanlış|väärä)\b.{0,12}\b(?:kanal|kanalen|canal|canale|chat|fenster|ventana|finestra|venster|kanaal"
    r"|kanava|чат|канал|fenêtre|gruppe|grupo|gruppo)\b|\b(?:canal|canale|chat|grupo|gruppo|ventana"
    r"|finestra)\b.{0,6}\b(?:equivocad\w|errad[oa]|sbagliat[oa])\b"
)
_UNPARTED = re.compile(  # scripts that do not part words
    r"ありがと|助かり|お疲れ|おつかれ|よろしく|おめでと|了解|承知|わかりました|おはよう|こんにち|こんばん|感谢|感謝|谢|謝"
    r"|辛苦|快乐|快樂|同意|^好|收到|你好|早上好|晚安|恭喜|감사|고맙|수고|안녕|알겠|축하|^네|ขอบคุณ|สวัสดี|धन्यवाद|शुक्रिया|नमस्ते"
)
_UNPARTED_OVER = re.compile(
    r"解決|解决|搞定|找到|不用|不需要|大丈夫|見つかり|见つかり|不要|필요 ?없|해결|찾았|괜찮|算了|直りました|見つけ|好了|됐어|돼요"
)
_UNPARTED_ASKS = re.compile(
    r"吗|怎|如何|什么|哪|请问|没|還|还|未|不行|但|ません(?!で)|ない|どう(?!も)|何|(?:ます|です)か|が、|けど|까|안 |못|아직|주세요|하지만|어떻게"
)
_FEW_SIGNS = 24
_WANTS = word_set(
    """
    brauche brauchen bräuchte möchte möchten wollen kann können könnt könnte könnten hätte
    besoin voudrais voudrions veux peux peut pouvez pourriez puis necesito necesitamos quiero
    queremos puede puedo pueden podemos podría quisiera preciso precisamos quero queria posso pode
    podem vorrei vogliamo può possiamo potete bisogno riesco nodig kunnen kunt willen behöver vill
    trenger brug haluan voitte potrzebuję chcę proszę mogę możecie нужно нужен нужна можно можете
    хочу пожалуйста помогите lütfen istiyorum bitte favor s'il
    """
)
_BUT = word_set(
    """
    aber doch leider nicht kein keine mais pas ne pero no mas não ma non però maar niet geen men
    inte ikke
    ale nie ama değil değildir но не jednak dock dog sino
    but still not how can could please help need want
    wie wo wann warum was comment où quand pourquoi cómo dónde cuándo como onde quando come
    dove
    hoe waar wanneer hur var när hvordan hvor jak gdzie nasıl nerede как где когда
    """
)
_FOR = word_set(  # and *from*: what thanks are for, where greetings come from, who is meant
    """
    für für's fürs von aus an euch dir ihnen allen alle pour de du des d à depuis tous toutes vous
    por de desde del a todos todas al para dos da do pela pelo per da dal dalla dei a tutti in
    voor van uit allemaal jullie iedereen för från till alla er for fra til alla dere jer kaikille
    avusta za dla od z wszystkim ze için herkese за из всем от на i den die das pessoal gente leute tout på arkadaşlar všem galera sammen zusammen kaikki
    """
)
_ASKED = re.compile(r"[?？؟¿]")
_ASKS_FIRST = re.compile(r"^(?:ist|sind|is|zijn|är|er) (?:das|es|dies|het|dit|det|alles)\b|^czy\b|\bmi\b$")
_COMMA = re.compile(r"[,.!;。！、，\n]+|\s[-–]\s")
_HUMAN = re.compile(
    r"\b(?:mensch\w*|mitarbeiter\w*|jemand\w*|berater\w*|person|persona|pessoa|personne|quelqu un|conseiller\w*"
    r"|humain|alguien|agente|asesor|humano|alguém|atendente|operatore|operador|qualcuno|umano|iemand|medewerker|mens"
    r"|människa|någon|menneske|noen|nogen|ihmis\w+|człowiek\w*|konsultant\w*|kimś|человек\w*|оператор\w*"
    r"|кем нибудь|responsable|verantwortlichen?|insan\w*|biri\w*|temsilci\w*)\b"
)
_TALKING = re.compile(
    r"\b(?:sprechen|reden|verbinden|verbinde|parler|hablar|comunicar\w*|falar|parlare|spreken|praten|prata|tala"
    r"|snakke|tale|puhua|rozmawiać|porozmawiać|połącz\w*|поговорить|говорить|соединит\w*|позовите|görüşmek"
    r"|konuşmak|bağla\w*|соедините|passez|можно|brauche|will|möchte|besoin|veux|quiero|necesito|quero|preciso|voglio|chcę|хочу)\b"
)
_CALL_ME = re.compile(
    r"\b(?:(?:zurück|an)rufen|rappeler|téléphoner|llamar(?:me|nos)|(?:me|nos) (?:podem )?ligar"
    r"|chiamar(?:mi|ci)|terugbellen|ring[ae] (?:mig|meg|oss|til)|zadzwoni\w+|kontakt z \w+)\b"
    r"|\b(?:telefonnummer|numéro de téléphone|número de teléfono|numero di telefono|telefoonnummer|canlı destek)\W*$"
    r"|\bru(?:fen sie|f|ft) (?:mich|uns)\b|\b(?:r?appelez|r?appelle) (?:moi|nous)|\bll[aá]m(?:e|en|a)(?:me|nos)\b"
    r"|\b(?:me|nos) (?:liguem?|llam\w+)\b|\bchiam(?:ate|i|a)(?:mi|ci)\b|\bbel (?:me|mij|ons)\b|\bring (?:mig|meg|oss)\b"
    r"|\bzadzwoń\w*\b|\bпозвон\w+ (?:мне|нам)|\bперезвон\w+|\bbeni aray?ın\b|人工|真人|担当者|オペレーター|상담원|사람(?:과|이랑)|人と話"
)


def _is_all(text: str, table: frozenset[str], *others: frozenset[str]) -> bool:
    said = [name for part in _COMMA.split(text) if (name := plain(part))]
    if plain(text) in table:
        return True
    known = table.union(*others)
    return bool(said) and any(part in table for part in said) and all(p in known for p in said)


def is_courtesy(text: str) -> bool:
    """Whether a text is thanks, a greeting, praise or an OK in one of some twenty languages."""
    if len(text) > _SHORT:
        return False
    if _is_all(text, _COURTESIES):
        return True
    words = plain(text).split()
    if not words or len(words) > _LONGEST_COURTESY or _ASKED.search(text):
        return False
    if _UNPARTED.search(text):
        return len(text) <= _FEW_SIGNS and not _UNPARTED_ASKS.search(text)
    return _is_harmless(words) and (_is_kind(" ".join(words), words) or _begins_kindly(words))


def _is_harmless(words: list[str]) -> bool:
    return all(table.isdisjoint(words) for table in (_BUT, _WANTS, _FAULTS))


def _is_kind(said: str, words: list[str]) -> bool:
    """Whether words that ask nothing thank, wish, praise, part or laugh."""
    if _WRONG.search(said):
        return True
    if len(_KNOWN.intersection(words)) > 1:  # it is English
        return False
    if _THANKS.search(said) or _MET.search(said) or _LAUGHS.search(said):
        return True
    fine = _FINE.intersection(words)
    wishes = bool(fine) and not _WISHED.isdisjoint(words)
    praises = bool(fine) and len(words) <= _LONGEST_HEAD and is_strange(words)
    return wishes or praises or set(words) <= _SEEN


def is_strange(words: list[str]) -> bool:
    """Whether a few words hold none of the little words of English."""
    return _KNOWN.isdisjoint(words)


def _begins_kindly(words: list[str]) -> bool:
    """Whether a courtesy is followed by what it is for, or to whom: *merci pour tout*."""
    for length in range(_LONGEST_HEAD, 0, -1):
        if " ".join(words[:length]) in _COURTESIES:
            rest = words[length:]
            return not rest or rest[0] in _FOR
    return False


def is_over(text: str) -> bool:
    """Whether a text says, in another language than English, that nothing is wanted any more."""
    if len(text) > _SHORT or _ASKED.search(text):
        return False
    if _UNPARTED_OVER.search(text):
        return len(text) <= _FEW_SIGNS and not _UNPARTED_ASKS.search(text)
    parts = [said for part in _COMMA.split(text) if (said := plain(part))]
    over = [_is_part_over(part) for part in parts]
    return any(over) and all(
        is_over or part in _COURTESIES or _is_harmless(part.split())
        for part, is_over in zip(parts, over, strict=True)
    )


def _is_part_over(said: str) -> bool:
    if said in _OVER or (_ALL_WELL.search(said) and _BUT.isdisjoint(said.split())):
        return True
    words = said.removeprefix("laat maar ").split()
    if len(words) > _LONGEST_OVER or _ASKS_FIRST.search(said):
        return False
    if not _NEEDED.isdisjoint(words) and not _NO_MORE.isdisjoint(words):
        return not (_NOTS | _NO_MORE - {"mehr", "mais", "più"}).isdisjoint(words)
    if not _BUT.isdisjoint(words) or not _OVER_WORDS.intersection(words):
        return False
    if not _WORKS.isdisjoint(words):
        return not _AGAIN.isdisjoint(words)
    is_about_faults = not _FAULTS.isdisjoint(words)
    return not (is_about_faults and any(word.startswith(_FIND) for word in words))


def wants_person(text: str) -> bool:
    """Whether a text asks, in another language than English, for a person."""
    said = plain(text)
    if _CALL_ME.search(said):
        return True
    return _HUMAN.search(said) is not None and _TALKING.search(said) is not None


def is_foreign(text: str) -> bool:
    """Whether a text seems to be in another language than English."""
    letters = [char for char in text if char.isalpha()]
    if not letters:
        return False
    others = sum(not unicodedata.name(char, "").startswith("LATIN") for char in letters)
    if others >= _MOSTLY * len(letters):
        return True
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if len(words) < _FEWEST_WORDS:
        return not _SIGNS.isdisjoint(words)
    foreign = sum(word in _OTHERS or word in _SIGNS or word in _WANTS or not word.isascii() for word in words)
    return foreign > sum(word in _KNOWN for word in words)
