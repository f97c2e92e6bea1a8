"""The little that is known of other languages: thanks and greetings, what is over, and that it is one.

What the bot cannot read is a person's to read, so a text in another language counts as asking.
"""

from __future__ import annotations

import re
import unicodedata

_MOSTLY = 0.5  # of the letters are of another script
_FEWEST_WORDS = 3  # from which a Latin text is told from English

COURTESIES = """
    danke | danke dir | danke dann | danke euch | danke ihnen | danke sehr | danke schön | dankeschön | vielen dank | besten dank
    | herzlichen dank | tausend dank | super danke | guten morgen | guten tag | guten abend | moin | moin moin | servus | servus zusammen
    | hallo | hallo zusammen | grüß gott | grüezi | tschüss | schönes wochenende | schönen feierabend | bis morgen | bis später
    | alles klar | passt | super | perfekt | prima | gern geschehen | schönen tag noch | mahlzeit
    | merci | merci beaucoup | merci bien | merci à vous | merci à tous | mille mercis | un grand merci | bonjour | bonjour à tous | bonsoir | salut
    | au revoir | bonne journée | bonne soirée | bon week-end | bon weekend | à demain | à bientôt | parfait | d'accord | de rien | super merci
    | gracias | muchas gracias | mil gracias | muchísimas gracias | gracias a todos | hola | hola a todos | buenos días | buenas | buenas tardes
    | buenas noches | adiós | hasta luego | hasta mañana | buen fin de semana | perfecto | vale | de acuerdo | genial | de nada | que tengan buen día
    | obrigado | obrigada | muito obrigado | muito obrigada | valeu | olá | oi | oi pessoal | bom dia | boa tarde | boa noite | tchau | até amanhã
    | bom fim de semana | perfeito | beleza | ótimo | de nada
    | grazie | grazie mille | mille grazie | molte grazie | ciao | ciao a tutti | buongiorno | buonasera | buona giornata | buon weekend | arrivederci
    | a domani | perfetto | va bene | prego | ottimo
    | dank je | dank je wel | dankjewel | dank u | dank u wel | bedankt | hartelijk dank | hoi | hallo allemaal | goedemorgen | goedemiddag
    | goedenavond | doei | tot morgen | fijn weekend | fijne dag | prima | perfect | graag gedaan
    | tack | tack så mycket | tusen tack | hej | hej alla | god morgon | hej då | trevlig helg | ha en bra dag | perfekt
    | takk | tusen takk | mange takk | hei | god morgen | ha det | god helg | tak | mange tak | tusind tak | god weekend | hej hej
    | kiitos | kiitos paljon | suuret kiitokset | hei kaikki | moi | huomenta | hyvää huomenta | hyvää viikonloppua | näkemiin
    | dzięki | dziękuję | dziękuję bardzo | dzięki wielkie | wielkie dzięki | cześć | dzień dobry | do widzenia | miłego dnia | miłego weekendu | do jutra
    | děkuji | díky | děkuju | moc děkuji | ahoj | dobrý den | ďakujem | köszönöm | köszi | jó napot | szia | mulțumesc | mersi | bună ziua | bună
    | teşekkürler | teşekkür ederim | çok teşekkürler | sağ ol | merhaba | günaydın | iyi günler | iyi hafta sonları | kolay gelsin
    | hvala | hvala lijepa | hvala puno | dobar dan | ευχαριστώ | ευχαριστώ πολύ | καλημέρα | γεια σας | спасибо | спасибо большое | большое спасибо
    | привет | доброе утро | добрый день | до свидания | дякую | дуже дякую | добрий день | благодаря | תודה | תודה רבה | שלום | شكرا | شكرا جزيلا | مرحبا
    | ありがとう | ありがとうございます | ありがとうございました | 助かりました | 了解です | 了解しました | 承知しました | おはようございます | こんにちは | お疲れ様です | お疲れ様でした | よろしくお願いします
    | 谢谢 | 谢谢你 | 谢谢您 | 多谢 | 非常感谢 | 好的 | 好的谢谢 | 你好 | 早上好 | 再见 | 周末愉快 | 謝謝 | 감사합니다 | 고맙습니다 | 안녕하세요 | 수고하세요 | ขอบคุณ | ขอบคุณครับ
    | ขอบคุณค่ะ | สวัสดี | cảm ơn | cám ơn | xin chào | terima kasih | terima kasih banyak | makasih | selamat pagi | halo | salamat | धन्यवाद | शुक्रिया | नमस्ते
"""

OVER = """
    hat sich erledigt | schon erledigt | ist erledigt | erledigt | hat sich geklärt | schon gelöst | vergesst es | vergiss es
    | c'est bon | c'est réglé | c'est résolu | laissez tomber | oubliez | ya está | ya está resuelto | ya lo resolví | ya lo encontré | olvídalo | olvidadlo | solucionado
    | deixa pra lá | deixe para lá | já resolvi | já está resolvido | resolvido | lascia stare | lasciate stare | lascia perdere | risolto | ho risolto
    | laat maar | al opgelost | is opgelost | opgelost | glöm det | löst nu | det löste sig | glem det | det er løst | unohda | nieważne | już nieaktualne | już działa | rozwiązane
    | boş ver | çözüldü | hallettim | не надо | уже решено | вопрос решён | 解決しました | 大丈夫です | 解决了 | 已经解决了 | 不用了
"""

# Little words that a sentence hardly does without, and that English does not have.
_LITTLE_WORDS = """
    der die das und ist nicht wir ich sie ein eine einen auf für mit wie kann können bitte den dem zu im von unser unsere haben wird
    le la les et est pas nous je vous un une des du pour avec comment peut puis que qui dans notre nos votre ce cette sur où depuis
    el los las y es no nosotros una por para con cómo puedo pueden que en nuestro nuestra se del al está desde donde dónde
    o os e é não nós eu um uma com como posso podem nosso nossa do da em muito está hoje onde
    il lo gli è non noi io uno per con come posso possiamo che nel nostro nostra di della sono
    de het een en niet wij ik voor met hoe kan kunnen onze van zijn wordt waar
    och är inte vi jag ett för med hur kan vår på som att det ikke jeg og er hvordan vores vår
    nie jest się na jak możemy nasz do i w z mnie
    bir ve değil biz nasıl için ile bizim
"""
_ENGLISH = """
    the a an and is are was be not we i you it they he she this that these my our your on for with how can could do does did what where when why
    which who to of in from have has had will would should please there if or but at by as so any all no me us them get got am were been
    just than then too up out about after before now again here its his her their one some still only also
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
_OTHERS = frozenset(_LITTLE_WORDS.split()) - frozenset(_ENGLISH.split())
_KNOWN = frozenset(_ENGLISH.split())
_LONGEST_COURTESY, _LONGEST_HEAD = 7, 3  # words
_BUT = frozenset(
    [
        "aber",
        "doch",
        "leider",
        "nicht",
        "mais",
        "pas",
        "pero",
        "no",
        "mas",
        "não",
        "ma",
        "non",
        "però",
        "maar",
        "niet",
        "men",
        "inte",
        "ikke",
        "ale",
        "nie",
        "ama",
        "değil",
        "но",
        "не",
        "but",
        "still",
        "not",
        "how",
        "can",
        "could",
        "please",
    ]
)
_ASKED = re.compile(r"[?？؟¿]")  # noqa: RUF001
_COMMA = re.compile(r"[,.!;。！、，\n]+|\s[-–]\s")  # noqa: RUF001


def _is_all(text: str, table: frozenset[str], *others: frozenset[str]) -> bool:
    said = [name for part in _COMMA.split(text) if (name := plain(part))]
    if plain(text) in table:
        return True
    known = table.union(*others)
    return bool(said) and any(part in table for part in said) and all(p in known for p in said)


def is_courtesy(text: str) -> bool:
    """Whether a text is thanks, a greeting or an OK in one of some twenty languages."""
    return _is_all(text, _COURTESIES) or _begins_courteously(text)


def _begins_courteously(text: str) -> bool:
    """Whether few words follow a courtesy, and none that takes it back: *merci pour la réponse*."""
    words = plain(text).split()
    is_short = len(words) <= _LONGEST_COURTESY and not _ASKED.search(text)
    heads = (" ".join(words[:length]) for length in range(1, _LONGEST_HEAD + 1))
    return is_short and not _BUT.intersection(words) and any(head in _COURTESIES for head in heads)


def is_over(text: str) -> bool:
    """Whether a text says, in another language than English, that nothing is wanted any more."""
    return _is_all(text, _OVER, _COURTESIES)


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
        return False
    foreign = sum(word in _OTHERS for word in words)
    return foreign > sum(word in _KNOWN for word in words)
