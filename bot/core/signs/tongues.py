"""What cannot wait, in other languages: urgent, help, nothing works, a break-in, lawyers."""

from __future__ import annotations

from bot.core.signs.patterns import any_of, words

NOT_URGENT = words(
    r"(?:no|nada|nicht|kein(?:e|en)?|niet|geen|pas|non|não|nao|nie|ikke|inte|ej|ei|ne|nem|nu|değil"
    r"|sin|ohne|sans|zonder"
    r"|senza|sem|bez|senzu|intet|ingen|inget|ningun\w*|nessun\w*|aucun\w*|nenhum\w*|żaden"
    r"|brak) (?:\w+ ){0,3}?(?:urg\w+|dring\w+"
    r"|eil\w*|notfall\w*|spoed\w*|haast\w*|haster|brådskande|akut\w*|piln\w+|prisa|apuro|pressa"
    r"|presse|fretta|stress|hast"
    r"|emergenc\w+|kiire\w*|sürgős|naléhav\w*|acil)",
    r"(?:keine eile|pas press\w+|geen haast|sin prisa|sem pressa|non c ?è fretta|bez pośpiechu"
    r"|acil değil)",
)
URGENT = any_of(
    r"\b(?:dringend\w*|dringlich\w*|sofort(?!\w)|unverzüglich|schnellstens|umgehend|notfall|eilt"
    r"|eilig|notlage)\b",
    r"\b(?:urgen(?:te|ce|za|tissim[oae]|cia|ță|tă|temente)|urgentemente|urgentísimo|urgentissimo"
    r"|(?:l|d|est|cest|tres|très|plus) ?"
    r"urgen\w+|inmediatamente|immédiatement|immediatamente|imediatamente|subito|pronto soccorso"
    r"|cuanto antes|ahora mismo"
    r"|au plus vite|tout de suite|de toute urgence|vite (?:svp|sil)|agora mesmo)\b",
    r"\b(?:spoed\w*|onmiddellijk|direct bellen|haster|hasteværende|akut|brådskande|genast"
    r"|omedelbart|straks|øyeblikkelig"
    r"|øjeblikkeligt|kiire(?:ellinen|isesti|ellistä)|välittömästi|heti)\b",
    r"\b(?:piln[eyąai]\w*|natychmiast|naléhav\w+|okamžitě|ihned|súrne|azonnal|sürgős\w*|acil\w*"
    r"|hemen|urgent(?:ă|a)|imediat"
    r"|nujno|hitno|odmah|επείγον\w*|επειγον\w*|αμέσως|срочн\w+|немедленно|скорее|термінов\w+"
    r"|негайно|спешно|веднага|хитно)\b",
    r"緊急|至急|大至急|急ぎ|すぐに|紧急|緊急|急急|马上|立刻|立即|赶快|긴급|급합니다|급해요|당장|빨리|عاجل|فورا|ضروري|דחוף|מיד|तुरंत"
    r"|अति आवश्यक|ด่วน|khẩn cấp|gấp",
)
CRIES = any_of(
    r"\b(?:hilfe|zu hilfe|au secours|aidez[\s-]?(?:moi|nous)|socorro|ayuda(?:me|dme|nos)?"
    r"|ayúd(?:ame|eme|enos)|auxilio|aiuto"
    r"|aiutat(?:e|eci|emi)|aiutaci|ajuda(?:-me)?|me ajud\w+|ajudem\w*|hjælp|hjelp|hjälp|apua"
    r"|pomocy|ratunku|pomóżcie|pomoc(?!ą)"
    r"|segítség|yard.m|imdat|ajutor|upomoć|upomoc|βοήθεια|помогите|спасите|допоможіть|помощь|помощ"
    r"|help ons|help mij)\b"
    r"|助けて|救命|救救|帮帮|请帮|도와주세요|살려|النجدة|ساعدوني|الحقونا|הצילו|עזרה|बचाओ|मदद|ช่วยด้วย|cứu"
)
STANDS_STILL = any_of(
    r"\b(?:(?:alle|unsere|sämtliche) (?:\w+ )?daten (?:\w+ )?(?:weg|gelöscht|verschwunden)"
    r"|(?:toutes|nos) (?:\w+ )?données (?:\w+ )?(?:disparu\w*|effacé\w*|perdu\w*)"
    r"|rien ne (?:saffiche|marche|va|répond)"
    r"|(?:borr(?:aron|ado)|perd(?:emos|imos)|desaparec\w+) (?:\w+ ){0,2}(?:todos?|datos|dados|todo"
    r"|tudo)|(?:todos|tutti) (?:\w+ )?(?:dados|dati|datos) (?:\w+ )?(?:perd\w+|spariti|sumiram"
    r"|cancellati|borrados)"
    r"|všechna data|data jsou pryč|wszystkie dane|minden adat\w*|tüm veri\w*"
    r"|alle (?:\w+ )?gegevens (?:\w+ )?(?:weg|kwijt)|alt er borte|allt är borta|hepsi silindi)\b",
    r"\b(?:nichts (?:geht|funktioniert|läuft)(?: mehr)?|geht (?:gar )?nichts(?: mehr)?|(?:alles"
    r"|alle \w+|system|produktion|laden|"
    r"kasse\w*|server|betrieb|website|shop|seite|lager|\w+) (?:steht|stehen|liegt|liegen|ist"
    r"|sind) (?:\w+ )?(?:still|lahm|down"
    r"|tot|weg|ausgefallen|offline|kaputt|blockiert)|alles steht|(?:niemand"
    r"|keiner) (?:\w+ )?(?:kann|kommt)|totalausfall)\b",
    r"\b(?:(?:plus )?rien ne (?:marche|fonctionne|va)(?: plus)?|tout est (?:\w+ )?(?:bloqué|planté"
    r"|à larrêt|arrêté|hors|en panne"
    r"|tombé|mort|perdu)|(?:site|système|serveur|magasins?|caisses?"
    r"|boutique) (?:\w+ ){0,3}(?:en panne|à larrêt|bloqué\w*|hs|tombé"
    r"|down|plantée?s?)|personne ne peut|plus personne)\b",
    r"\b(?:(?:nada|no) (?:funciona|anda|sirve|carga)(?: nada)?|todo (?:está )?(?:\w+ )?(?:caído"
    r"|caido|parado|bloqueado|muerto|roto"
    r"|detenido)|(?:sistema|sitio|servidor|tienda|web|página|cajas?) (?:\w+ ){0,3}(?:caíd[oa]"
    r"|caid[oa]|parad[oa]|muert[oa]|bloquead"
    r"[oa])|nadie puede|está tudo|tudo (?:parado|fora|caiu|travado)|nada funciona|ninguém consegue"
    r"|sistema (?:caiu|fora|parado))\b",
    r"\b(?:non (?:funziona|va) (?:più )?(?:niente|nulla)|(?:niente|nulla) funziona"
    r"|tutto (?:è )?(?:\w+ )?(?:fermo|bloccato|giù|rotto"
    r"|morto|perso)|(?:siamo|sistema|sito|negozi?o?|casse|server) (?:\w+ ){0,2}(?:ferm[oi]"
    r"|bloccat[oie]|giù|in blocco)|nessuno "
    r"(?:riesce|può))\b",
    r"\b(?:niets (?:werkt|doet)|alles (?:ligt|is|staat) (?:\w+ )?(?:plat|stil|down|eruit|kapot"
    r"|weg)|(?:kassas?|systeem|winkels?|site"
    r"|server|\w+) (?:ligt|liggen|doet|doen|staat|staan) (?:\w+ )?(?:plat|niet|stil|eruit)(?: het"
    r"| meer)?|(?:het )?doet het niet"
    r"|niemand kan|werkt (?:helemaal )?niks)\b",
    r"\b(?:(?:ingenting|inget|intet|ingen ting) (?:fungerar|virker|funker|fungerer)|(?:alt|allt"
    r"|alla \w+|alle \w+|systemet|systemen"
    r"|kassorna|butikken|siden|sajten) (?:\w+ )?(?:er|är|ligger|står) (?:\w+ )?(?:nede|nere|nede"
    r"|still\w*|død|dött|stille)|ingen kan"
    r"|mikään ei toimi|kaikki (?:on )?(?:\w+ )?(?:jumissa|alhaalla|rikki|seis)|kukaan ei pääse)\b",
    r"\b(?:nic nie (?:działa|dziala)|wszystko (?:\w+ )?(?:stoi|leży|padło|padlo|nie działa)"
    r"|nikt nie może|nic nefunguje|všechno stojí"
    r"|nikdo nemůže|semmi (?:sem|nem) működik|minden (?:leállt|áll)|nimic nu (?:merge|funcționează"
    r"|functioneaza)|(?:hiçbir şey|hicbir sey"
    r"|sistem) (?:\w+ )?(?:çal.şm.yor|calismiyor|çöktü|coktu)|ništa ne radi|sve stoji"
    r"|δεν λειτουργεί τίποτα)\b"
    r"|ничего не работает|вс[её] (?:упало|лежит|стоит|сломалось|пропало)|система (?:не работает"
    r"|упала|лежит)|нічого не працює"
    r"|全部(?:停|ダウン|挂|崩)|動かない|動きません|使えない|止まって|ダウンし"
    r"|系统(?:崩溃|瘫痪|挂)|无法使用|全挂|崩溃|瘫痪|멈췄|다운됐|작동(?:하지|이 안)"
    r"|안 ?돼요|لا شيء يعمل|توقف",
)
BROKEN_INTO = any_of(
    r"\b(?:jemand|ein) fremde[sr]?\b",
    r"\b(?:gehackt|gehacked|eingebrochen in unser|datenleck|datenpanne|(?:konto|passwort|daten"
    r"|account|zugang) (?:\w+ ){0,3}(?:gestohlen"
    r"|geklaut|gehackt|missbraucht|kompromittiert|geleakt)|fremde[rn]? (?:\w+ )?(?:in unserem"
    r"|im) (?:konto|account|system)|jemand (?:fremdes"
    r"|\w+) (?:ist|hat|war) (?:\w+ ){0,5}(?:eingeloggt|angemeldet|eingebrochen)"
    r"|sehe (?:\w+ ){0,3}(?:daten|rechnungen) (?:von|einer|anderer)"
    r" (?:\w+ )?(?:fremden|anderen|firma|kunden))\b",
    r"\b(?:pirat(?:er|é|ée|és|ée?s)|hack(?:é|ée|és|eado|eada|earon|earam|eada|erato|erata|erati|et"
    r"|at|at[ou]|adas?|eados)|fuite de données"
    r"|intrus(?:ion|o|ione|ión)|(?:vol(?:é|ée|és)|usurp\w+) (?:\w+ ){0,3}(?:compte|données|mot)"
    r"|(?:nos|mes) données (?:\w+ )?(?:volées|ont"
    r" fuité)|quelquun (?:\w+ ){0,3}(?:connecté|entré) (?:\w+ ){0,3}compte|(?:han|nos"
    r"|me) (?:han )?(?:hackeado|robado|robaron|entrado)"
    r"|filtra(?:ción|ron)|vazamento|invadi(?:ram|da|do)|roubar\w*|violat[oa]|rubat[oaie]"
    r"|qualcuno (?:è )?entrat\w+)\b",
    r"\b(?:datalek|ingebroken|gehackt|gestolen|hacket|hackade?|hackats|hackad|murrettu|hakkeroitu"
    r"|kapret|datainnbrudd|datainbrott|läckt"
    r"|lækket|włama\w+|zhakowa\w+|shakowa\w+|wyciek\w*|skradzion\w+|hacknut\w*|napaden\w*"
    r"|feltört\w*|feltörték|hacklendi|ele geçirildi"
    r"|çal.nd.|spart(?:ă|a)|furat\w*|hakiran\w*)\b|взлома\w+|утечк\w+|украл\w*|хакер\w*|зламал\w+"
    r"|ハッキング|乗っ取ら|不正アクセス|漏洩|流出|被盗|被黑|黑客|泄露|入侵"
    r"|해킹|유출|도용|اختراق|تم اختراق|נפרצ|פרצו",
)
LAW = any_of(
    r"\b(?:saisir (?:la justice|le tribunal|la cnil)|honte|je résilie|nous résilions|(?:ich"
    r"|wir) kündigen? (?:fristlos|sofort|heute)|policj\w*|na policję|denunciarlos|(?:vou"
    r"|vamos) processar|voy a (?:denunciar|demandar)\w*"
    r"|politie|aangifte|polizia|vergogna|schaam)\b",
    r"\b(?:(?:mein|unser|zum|meinem|unserem|meinen|unseren|einen) (?:rechts)?anwalt\w*"
    r"|rechtsanwalt\w*|anwält\w+|verklag\w+|klage(?:n)? "
    r"(?:ein|gegen|wird)|strafanzeige|anzeige (?:erstatten|ist)|rechtliche schritte"
    r"|schadens?ersatz|mahnbescheid|datenschutzbehörde|vor gericht"
    r"|letzte (?:mahnung|warnung|chance)|fristlos\w*|vertragsbruch|frechheit|unverschämt\w*"
    r"|saftladen|sauerei|betrug|betrüger)\b",
    r"\b(?:porter(?:ai|ons)? plainte|portons plainte|plainte|avocats?(?! \w* ?(?:recette|toast))"
    r"|mise en demeure|tribunal|poursuites?|poursuivre en"
    r" justice|dommages et intérêts|scandaleux|honteux|inadmissible|inacceptable|escrocs?"
    r"|arnaqu\w+|ras le bol|foutez? (?:\w+ )?gueule|vous"
    r" vous moquez)\b",
    r"\b(?:abogad[oa]s?|demand(?:ar|aré|aremos|arlos)|denunci(?:ar|a|aré|aremos|arlos)|tribunales"
    r"|advogad[oa]s?|process(?:ar|aremos|ar vocês|o judicial)"
    r"|procon|avvocat[oi]|denuncia|querela|tribunale|per vie legali|acciones legales|vías legales"
    r"|inaceptable|vergüenza|inaceitável|vergonha|vergogna"
    r"|inaccettabile|estafa\w*|ladrones|ladrões|ladri|truffa\w*|golpe|estoy hart[oa]|harto de)\b",
    r"\b(?:advoca(?:at|ten)|aanklag\w*|rechtszaak|rechter|schandalig|onacceptabel|oplichters?"
    r"|belachelijk|schande|advokat\w*|stämm(?:a|er) er|anmeld\w* "
    r"(?:jer|dere|til politi\w*)|oacceptabelt|uacceptabelt|uakseptabelt|skandale?|asianajaj\w*"
    r"|oikeuteen|prawnik\w*|adwokat\w*|do sądu|pozw\w+|skandal"
    r"|złodziej\w*|oszu[sś]\w+|právník\w*|žalob\w*|ügyvéd\w*|avukat\w*|dava (?:aç|edece)\w*"
    r"|rezalet|avocat\w*|sramota)\b|адвокат\w*|юрист\w*|в суд|"
    r"безобразие|мошенник\w*|弁護士|訴え|律师|起诉|投诉|변호사|고소|محامي|محكمة|עורך דין",
)
MONEY = any_of(
    r"\b(?:perdendo (?:\w+ ){0,3}(?:reais|dinheiro|euros|vendas)|(?:drie|vier|vijf"
    r"|twee) keer (?:\w+ )?(?:afgeschreven|geïncasseerd)|(?:drei|vier|fünf)mal abgebucht|(?:trois"
    r"|quatre|cinq) fois (?:\w+ )?(?:prélevé|débité|facturé)\w*"
    r"|(?:tres|cuatro|três|quatro) veces? (?:\w+ )?(?:cobrado|cobraram)|(?:tre|quattro) volte)\b",
    r"\b(?:verlieren (?:\w+ ){0,4}(?:geld|umsatz|kunden)|(?:kostet"
    r"|kosten) uns (?:\w+ ){0,4}(?:minute|stunde|tag)|(?:jede|pro) (?:minute|stunde) (?:\w+ )?"
    r"(?:kostet|verlieren)|doppelt abgebucht|mehrfach abgebucht|perdons (?:\w+ ){0,4}(?:argent"
    r"|clients|fric|\d+)|perd(?:emos|iendo|endo|iamo|iendo) (?:\w+ )"
    r"{0,4}(?:dinero|dinheiro|soldi|clientes|clienti|ventas|vendas|\d+)"
    r"|verliezen (?:\w+ ){0,4}(?:geld|klanten|omzet)|tracimy (?:\w+ )?(?:pieniądze|klientów)"
    r"|förlorar (?:\w+ )?pengar|mister (?:\w+ )?penge|taper (?:\w+ )?penger|menetämme rahaa"
    r"|para kaybediyoruz|přicházíme o peníze)\b|теряем (?:\w+ )?деньги|損失|亏钱|损失",
)
TAKES_BACK = any_of(
    r"\b(?:gelöst|erledigt|läuft wieder|geht wieder|wieder (?:da|online|gut)|résolu|réglé|remarche"
    r"|refonctionne|resuelto|solucionado|ya funciona|resolvido|"
    r"já funciona|risolto|funziona di nuovo|opgelost|werkt weer|løst|löst|virker igen|funkar igen"
    r"|rozwiązane|działa już|już działa|vyřešeno|megoldva|çözüldü|"
    r"rezolvat|решено|уже работает|merci|danke|gracias|grazie|bedankt|dank je|obrigad[oa]|dzięki"
    r"|dziękuję|tack|tak(?= for)|takk|kiitos)\b(?! im voraus| d ?avance| por adelantado)"
    r"|解決し|已解决|해결됐",
    r"^\W*(?:wie|was|wo|wann|welche|können|kann ich|gibt es|bietet|comment|quel\w*|où|est-ce"
    r"|peut-on|puis-je|cómo|qué|dónde|cuál\w*|puedo|hay|como|qual|onde|posso|come|"
    r"dove|quale|c ?è|hoe|wat|waar|kan ik|kunnen|hur|hvordan|hva|hvad|hvor|jak|gdzie|czy|hogyan"
    r"|nas.l|cum|как|где|miten|voiko)\b(?!.*!!)",
)
"""Thanks, what is over, and how-questions."""
