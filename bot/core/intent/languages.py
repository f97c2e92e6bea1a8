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
    hat sich erledigt | vergesst es | vergiss es | passt schon | ist erledigt | hat sich geklärt
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
    erledigt gelöst geklärt gefunden behoben résolu résolue réglé réglée trouvé trouvée resuelto
    solucionado encontrado arreglado resolvido resolvi resolvemos encontrei achei risolto trovato
    sistemato
    opgelost gevonden verholpen löst löste hittade hittat løst fundet funnet ratkennut ratkesi
    löytyi
    rozwiązane znalazłem znalazłam nieaktualne vyřešeno megoldva rezolvat çözüldü hallettim buldum
    решено решил решили нашёл нашел нашла riješeno λύθηκε funktioniert geht fonctionne marche
    funciona
    funziona werkt fungerar virker działa toimii работает çalışıyor
    """
)
_AGAIN = word_set(
    """
    wieder jetzt nun nouveau maintenant ahora ya otra agora já novo adesso ora di nuovo weer nu
    igen igjen już teraz znowu nyt taas снова теперь уже artık tekrar
    """
)
_FAULTS = word_set(
    "fehler erreur error erro errore fout fel feil fejl błąd bug problem problème problema ошибка"
)
_WORKS = word_set(
    """
    funktioniert geht fonctionne marche funciona funziona werkt fungerar virker działa toimii
    работает çalışıyor
    """
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
_NOTS = word_set("nicht kein keine niet geen inte ikke nie değil não todavía ainda noch")
_SIGNS = (_NOTS | _FAULTS | _WORKS) - word_set("error bug problem fel geht marche werkt")
_LONGEST_OVER = 6  # words

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
_KNOWN = word_set(_ENGLISH)
_UNPARTED = tuple(each for each in _COURTESIES if re.match(r"[\u0e00-\u0eff\u3040-\u9fff]", each))
_FEW_SIGNS = 10
_LONGEST_COURTESY, _LONGEST_HEAD = 9, 3  # words
_BUT = word_set(
    """
    aber doch leider nicht kein keine mais pas ne pero no mas não ma non però maar niet geen men
    inte ikke
    ale nie ama değil değildir но не jednak dock dog sino
    but still not how can could please help need want
    wie wo wann warum was comment où quand pourquoi cómo dónde cuándo qué como onde quando come
    dove
    hoe waar wanneer hur var när hvordan hvor jak gdzie nasıl nerede как где когда
    """
)
_FOR = word_set(  # and *from*: what thanks are for, where greetings come from, who is meant
    """
    für für's fürs von aus an euch dir ihnen allen alle pour de du des d à depuis tous toutes vous
    por de desde del a todos todas al para dos da do pela pelo per da dal dalla dei a tutti
    voor van uit allemaal jullie iedereen för från till alla er for fra til alle dere jer kaikille
    avusta za dla od z wszystkim ze için herkese за из всем от på i den die das
    """
)
_ASKED = re.compile(r"[?？؟¿]")
_COMMA = re.compile(r"[,.!;。！、，\n]+|\s[-–]\s")


def _is_all(text: str, table: frozenset[str], *others: frozenset[str]) -> bool:
    said = [name for part in _COMMA.split(text) if (name := plain(part))]
    if plain(text) in table:
        return True
    known = table.union(*others)
    return bool(said) and any(part in table for part in said) and all(p in known for p in said)


def is_courtesy(text: str) -> bool:
    """Whether a text is thanks, a greeting or an OK in one of some twenty languages."""
    return len(text) <= _SHORT and (_is_all(text, _COURTESIES) or _begins_courteously(text))


def _begins_courteously(text: str) -> bool:
    """Whether a courtesy is followed by what it is for, or to whom: *merci pour tout*."""
    words = plain(text).split()
    if len(words) == 1 and not text.isascii():  # scripts that do not part words
        return any(words[0].startswith(each) for each in _UNPARTED) and len(text) <= _FEW_SIGNS
    if len(words) > _LONGEST_COURTESY or _ASKED.search(text) or not _BUT.isdisjoint(words):
        return False
    for length in range(_LONGEST_HEAD, 0, -1):
        if " ".join(words[:length]) in _COURTESIES:
            rest = words[length:]
            return not rest or rest[0] in _FOR
    return False


def is_over(text: str) -> bool:
    """Whether a text says, in another language than English, that nothing is wanted any more."""
    if len(text) > _SHORT:
        return False
    if _is_all(text, _OVER, _COURTESIES):
        return True
    words = plain(text).removeprefix("laat maar ").split()
    is_short = len(words) <= _LONGEST_OVER and not _ASKED.search(text)
    if not is_short or not _BUT.isdisjoint(words) or not _OVER_WORDS.intersection(words):
        return False
    if not _WORKS.isdisjoint(words):
        return not _AGAIN.isdisjoint(words)
    is_about_faults = not _FAULTS.isdisjoint(words)
    return not (is_about_faults and any(word.startswith(_FIND) for word in words))


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
    foreign = sum(word in _OTHERS or word in _SIGNS or not word.isascii() for word in words)
    return foreign > sum(word in _KNOWN for word in words)
