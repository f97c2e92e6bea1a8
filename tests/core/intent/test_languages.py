"""What is understood of other languages."""

# ruff: noqa: RUF001

from __future__ import annotations

import pytest

from bot.core.intent import asking, closing, languages
from bot.core.intent.asking import Act

from .sentences import acts, cells

COURTEOUS = """
    danke | vielen dank euch allen | danke für die schnelle hilfe | super, danke dir | moin moin
    | servus zusammen | schönen feierabend euch | guten morgen aus dem verschneiten Ulm | merci
    | merci beaucoup | merci pour la réponse | bonjour à tous | bonne journée | un grand merci
    | gracias | muchas gracias por la ayuda | hola a todos | buenos días | mil gracias
    | obrigado | muito obrigada pela ajuda | bom dia | valeu | grazie | grazie mille
    | grazie per la risposta | ciao a tutti | buona giornata | bedankt
    | bedankt voor de snelle reactie | goedemorgen allemaal | fijn weekend | dank je wel | tack
    | tack för hjälpen | god morgon från ett snöigt Umeå | tusen takk | mange tak
    | tusind tak for hjælpen | hej hej | kiitos | kiitos paljon | hyvää huomenta | dzięki
    | dzięki za pomoc | dziękuję bardzo | dzień dobry | děkuji | köszönöm | mulțumesc
    | teşekkürler | çok teşekkürler | günaydın | hvala | hvala puno | ευχαριστώ πολύ | καλημέρα
    | спасибо | спасибо за помощь | доброе утро | дякую | תודה רבה | شكرا جزيلا
    | ありがとうございます | お疲れ様です | 谢谢 | 谢谢大家 | 早上好 | 감사합니다 | ขอบคุณครับ
    | cảm ơn | terima kasih | धन्यवाद
"""
OVER_ELSEWHERE = """
    hat sich erledigt | hat sich erledigt, danke | danke, schon gelöst | das problem ist gelöst
    | ich habe es gefunden | funktioniert wieder, danke | geht jetzt | vergesst es | c'est bon
    | c'est réglé, merci | problème résolu | je l'ai trouvé | ça marche maintenant
    | laissez tomber | resuelto, gracias | ya funciona | ya lo encontré | olvídalo | já resolvi
    | resolvido, obrigado | deixa pra lá | risolto | l'ho trovato, grazie | lascia stare
    | opgelost | laat maar, gevonden | laat maar | werkt weer | det är löst | glöm det
    | fungerar igen | det er løst | virker igen | ratkesi | już działa | nieaktualne
    | rozwiązane, dzięki | çözüldü | boş ver | уже решено | нашёл, спасибо | неважно
    | 解決しました | 大丈夫です | 解决了 | 找到了，谢谢 | 不用了 | 해결했습니다
"""
ASKED_ELSEWHERE = """
    funktioniert nicht | es ist noch nicht gelöst | danke, aber es geht nicht
    | hallo wie ändere ich meine adresse | fehler gefunden | wo finde ich die rechnung
    | merci, la page est vide | merci mais ça ne marche pas | comment annuler la réservation
    | le problème n'est pas résolu | hola, necesito ayuda con la factura | no funciona
    | ¿dónde está mi pedido? | gracias pero todavía no funciona | não funciona hoje
    | obrigado, mas ainda está com erro | como altero a nossa reserva | non funziona ancora
    | grazie, ma non è risolto | dove trovo la fattura | het werkt niet
    | bedankt maar het is niet opgelost | hoe kan ik de bestelling wijzigen | det fungerar inte
    | hur ändrar vi vår bokning | nie działa | jak możemy zmienić plan
    | çalışmıyor, yardım eder misiniz | не работает | как изменить адрес | 動きません
    | 请问怎么取消订单 | 로그인이 안 됩니다
"""


@pytest.mark.parametrize("said", cells(COURTEOUS))
def test_courtesies_of_other_languages_are_talk(said: str) -> None:
    assert languages.is_courtesy(said)
    assert acts(said) == {Act.TALK}


@pytest.mark.parametrize("said", cells(OVER_ELSEWHERE))
def test_it_is_over_in_other_languages(said: str) -> None:
    assert closing.is_over(said)
    assert not asking.asks_or_reports(said)


@pytest.mark.parametrize("said", cells(ASKED_ELSEWHERE))
def test_what_nobody_here_can_read_asks_and_is_not_over(said: str) -> None:
    assert asking.asks_or_reports(said)
    assert not closing.is_over(said)
