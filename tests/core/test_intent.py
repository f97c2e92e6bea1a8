"""What words want, in tables: a line a sentence, under the kind that it stands for.

None of these sentences is from the cases or the data that the rules were measured with.
"""

# ruff: noqa: RUF001

from __future__ import annotations

import pytest

from bot.core import text
from bot.core.intent import addressed, asking, closing, languages, persons
from bot.core.intent.asking import Act

OURS, NAMES = ("U0BOT", "U0MIA"), ("mia", "leo", "fernhill")


def lines(table: str) -> list[str]:
    """The sentences of a table, without the lines that name a kind."""
    rows = [row.strip() for row in table.splitlines()]
    return [row for row in rows if row and not row.startswith("# ")]


def cells(table: str) -> list[str]:
    return [" ".join(cell.split()) for cell in table.split("|")]


def acts(said: str) -> set[Act]:
    return set(asking.acts_of(text.clean(said)))


def is_person_wanted(said: str) -> bool:
    return any(persons.wants_person(each) for each in text.sentences(text.clean(said)))


ASKS = """
    # It was not known, and is trouble all the same.
    we had no idea that our data was deleted
    I didn't know who to ask about this
    # A question with a mark, of any script, or digits.
    401?
    24/7?
    $49?
    20 %?
    v3 or v4?
    kannst du helfen？
    هل يعمل؟
    gift wrap?
    any dairy in this?
    # A question without one.
    how do i print a label
    how to merge two carts
    what time does the kitchen close
    where did the old menu go
    who approves leave requests now
    why is there a second fee on the booking
    which carriers do you ship with
    when will the blue one be back in stock
    can we pay in two parts
    does the van fit through a 2 m gate
    is there parking for the coach
    are dogs allowed in the upper deck
    do you deliver to islands
    could the invoice be split by room
    will the gate stay open at night
    did our deposit arrive
    has anyone from your side looked at the boiler yet
    may guests bring their own wine
    we have a group of forty, is that too many
    the guide says row 7 but where is row 7
    wondering if the pass is valid on sundays
    not sure whether the warranty covers the hinge
    no idea where the serial number is printed
    i need to know how many beds there are
    tell me what the deposit is for
    anyone know a workaround for the stuck lid
    any chance of a late checkout
    curious how you calculate the tip
    question about the second instalment
    what about children under six
    so how much
    we'd like to understand why the quote went up
    the voucher, where do i type it in
    and if it rains
    # A wish.
    please move our slot to friday
    need two more keys for the storage room
    we want the old layout back
    i'd like to swap my seat
    looking for a certificate of origin
    can you resend the tickets
    could someone check invoice 17
    change the name on the booking to Weber
    add a third bed to room 12
    send me the packing list
    cancel our order
    don't ship the rest yet
    remove my old address
    switch the heating to manual
    double the order of oat milk
    compose a new notice for the lobby
    dim the lights in hall 2
    i'm waiting for my parcel since tuesday
    we are trying to book the small hall
    my pass should say senior
    the label has to be reprinted
    help
    help with the seating plan
    give us a refund for the broken vase
    quote for 40 chairs please
    let me know when the van leaves
    refund please
    # Trouble.
    the scanner won't read our badges
    the oven fails with E7
    boarding passes come out blank
    i was charged twice for one night
    it says sold out although we hold tickets
    the app logs me out every few minutes
    no confirmation mail yet
    the delivery never arrived
    our table got given to somebody else
    the total is lower than on paper
    door code stopped working
    we get a 502 when we press pay
    half of the guests are missing from the list
    my card got declined at the gate
    parcel has been sitting at 40% for an hour
    the lift is down again
    the timer keeps resetting
    photos upload upside down
    i forgot my pin
    we still have no answer
    takes ages to open the calendar
    nothing happens when i tap reserve
    the hall is double booked
    someone else is using our loyalty number
    it's not the right size
    prices went up by themselves
    the second page is cut off
    the kiosk just shows a white screen
    # Urgent, in other words.
    fix this by noon or we go to another caterer
    if this isn't solved today we're out
    our solicitor will write to you
    i can see another guest's bookings
    someone got into our account and it wasn't us
    i gave my pin to somebody who said he was you
    we're losing customers by the minute
    third mail, zero replies
    # News and a wish in one breath.
    the new till works great, how do we add a second one
    thanks for the fix, but the drawer still jams
    moved to the big hall, now the map is wrong
    sso is on and lovely. can we force it
    all good with the order, only the colour is wrong
    menus are printed, please send the tablecloths as well
    everything arrived, except the lamps
    the app is fast now, though photos are missing
    lol the printer is on fire again, what do we do
    haha ok but where is the invoice
    # Said in passing.
    my boss can't find the payslip anywhere
    the form wants a tax id, we haven't got one
    got the wrong size delivered
    ordered on the 3rd, tracking hasn't budged
    i pressed pay and now there are two bookings
    same thing again today
    vat is off by one cent on every line
    lost my wallet, card was in it
    u got a phone app
    is it just me or is the site slow
    another q, do vouchers expire
    reminder, still waiting on the quote
    any update
    how come the total changed
    your terms say 30 days, my contract says 14. which is it
    would need the report by tomorrow noon
    mind checking row 9 for me
    if you could add my colleague that would be great
    a dark theme would be nice
    there's a typo on page 3
    the heating is on although we turned it off
    wrong language on the receipt
    there is a charge i don't recognise
    wifi just drops, no reason given
    the alarm went off for no reason
    your driver was rude to our receptionist
    # In a hurry, in shorthand, at the end of their patience.
    our key card is not accepted at gate B
    that is not the amount we agreed on
    why on earth is the invoice in dutch
    where do my guests check in
    do u have vegan stuff
    would a 3.5t van fit
    do i pay vat on this
    need to change name on ticket, how
    my name's misspelt on the badge
    the app asks me for a pin i never set
    says my trial ended but i just paid
    no sound in hall 2
    zero bookings shown for june
    charged us for 12 seats, we've 8
    the printer is jammed
    any discount for schools
    what would it take to move the date
    our tenant moved out, take him off the list
    can't print
    won't open
    not working
    still waiting
    it happened again
    our order is late
    where r my tickets
    r u open on sunday
    hw much is a day pass
    plz advise
    kindly advise on the below
    requesting a change of venue
    i want to complain
    last chance before we cancel
    my patience is running out
    we will not pay this invoice
    you still owe us 200
    we never agreed to this
    take us off your mailing list
    stop emailing me
    # Told as a fact, and wrong all the same.
    the sheet says 100 but i get 50
    our list has 40 names, yours shows 39
    last night's run wrote half the orders
    alerts come an hour late
    the ticket has our old name on it
    this guest shows as adult but is a child
    letters look tiny on the badge
    fyi your map page 404s
    just so you know, the form rejects our postcode
    idea: let guests pick their own seat
    it would help if the map remembered us
    +1 for sorting by row
    use the large font on all signs
    # Facts about what somebody looks after, and what reached them.
    The tills of the second cafe count in the first one's figures
    our custom metric divides by zero on sundays
    Every order after midnight counts for the day before.
    someone trashed the route board
    it sorts the months by alphabet
    numbers on the phone differ from those on the big screen
    the postgres behind our firewall is invisible for you i guess
    our donors appear under each other's regions
    Every pupil appears three times
    error 500 on save
    patient names are in the url of the shared board
    for tax reasons we need the address of the Dublin branch on it
    Our lawyers ask where the backups are kept
    our server room burned down, we need the exports
    Our depot in Cork is in another time zone
    Half the lorries have no position on the map
    I feel robbed
    The currency on the grants board is dollars, we are in Dublin.
    payment bounced, card is fine says the bank
    a copy of the pen test for our lawyers
    nothing in the sandbox works with our key
    It is not clear to us what happens with the data when we go
    One cannot read the labels when it's printed
    hourly instead of daily sync
    I want my money back
    only our office network should be let in
    It's unacceptable that I wait five days
    the login page asks for a workspace name that i don't know
    the login code is sent to a landline
    no e-mail from you since friday
    The api answers with html
    whoever is in our account has just changed the bank details
    The Google sheet of the bursar stopped on tuesday
    I closed the tab and my chart was gone
    the page turns white when i press share
    the vat on it is 20, should be 5
    sso users are created as viewers
    alert when stock is under 20
    the Swiss branch wants francs
    The weekly mail comes at 3 am
    The one who set up the connector does not work here any more
    the tribunal wants the logs by five o'clock today
    Only I can see the new board, my team sees the old one.
    one of our nurses lost her phone
    our server answers 200 and yet you mark the webhook as failed
    the webhook comes before the data is there
    hours instead of minutes on the axis
    The wards would like their board on a TV without a login.
    the sums do not agree with our ledger, 312 pounds
    the mayor's office sees "no access"
    the token has the rights, the answer is forbidden all the same
    the invoice is made out to the old company
    I type my new password and land on the login page again
    the trial is over and everything is read only
    the pdf has the logo of our old name
    We hit 429 every night at two
    Column B is text, your tool takes it for a date
    Someone in our office clicked delete on the donors board
    where the invoices are
    The purchase order reference must be printed on each invoice.
    to which time zone is the sync bound
    with the vpn on we get in, without it we don't
    no webhook reaches our pager
    the excel upload stops at row 900
    seats - how many are left
    i get logged out while i am typing
    the figures for may are there, june's are not
    our authority pays only by bank transfer
    It's the fourth mail I write and I am running out of polite words
    # In bakeries, wards, courts and schools, in many tongues.
    understood, and what does it cost
    haha the numbers are upside down again
    danke, wo finde ich die Rechnung
    tea house dashboard is down
    does anyone see our board
    zoom integration does not connect
    the train schedule board in our app shows no data
    Thank you for your mail, unfortunately the file is corrupt
    anyone else getting a 502?
    hi all, new intern here, how do i get a login
    how's the migration going
    감사합니다. 그런데 로그인이 안 돼요
    i'm new here, where do I start
    our driver can't open the app on his phone
    can you join our call at 3, the import is broken
    merci, par contre le fichier est vide
    спасибо, а как добавить пользователя
    what's the limit
    cheers, now how do i print it
    we need a meeting room for 12, how do i book one
    hola, no puedo entrar
    dinner bookings vanish after midnight
    the welcome message can't be changed
    hello, I am Karim and I cannot see the boards
    who can see the ward board
    set the holiday calendar to german
    thank you for nothing, the export is still empty
    i'm in the report but it says no access
    the bus delays report is wrong since monday
    loving the new look, can we have it in french
    patients in the waiting room are counted twice
    could we move our renewal to march
    is it possible to change the plan
    okay got it, but why is it red
    can anyone recommend which plan suits a school
    any plans to support oracle
    let us use our own logo
    I wish you had a dark mode
    our meeting reports are not sent any more
    lol the roster is empty
    the meeting room board is blank
    appreciate the help, can you also add Bea
    I'll try, what is the password policy
    the game studio build chart is stuck
    merry christmas, the site is down
    thanks! how do we print the labels
    how is the uptime calculated
    how are seats counted
    vielen dank, aber die Seite lädt nicht
    did you change the api
    need the coffee report by 9
    flight data is missing
    hello, this is Bea from the bakery, the till report is empty
    the heating chart shows nonsense
    the surgery list does not load
    our coffee shop's dashboard is empty
    ok so where is it
    lmao ok but how do i turn it off
    are you able to export pdf
    sorry to bother, export fails
"""
TELLS = """
    # News that all is well.
    the refund arrived today
    password is changed, i'm back in
    our tickets came through this morning
    the boiler works again
    parcel is here, all in one piece
    the new scanner runs like clockwork
    payment went through on the second card
    lift is fixed since noon
    the label printer is back up
    everything synced overnight without a hitch
    no more double bookings since the update
    the map loads in a second now
    guests got their codes, no complaints so far
    our deposit is paid
    the hall is booked for the 9th
    the sensor hasn't missed a reading since march
    both lamps work
    the timer stopped resetting after we changed the battery
    the outage on sunday didn't affect our shop
    invoice matches the order to the cent
    the key fits
    our stand is set up and tested
    the crates landed on time
    ticket sales look right now
    lights are green again
    # What was done, by somebody who goes without saying.
    signed the lease yesterday
    moved the freezer to the back room
    swapped the battery, no beeping any more
    picked up the keys from reception
    printed the menus on thicker paper
    just ordered the same chairs again
    renewed for two years
    updated the opening hours on our site
    sent the forms to our accountant
    cleaned out the old bookings
    trained the night shift on the till
    uploaded the floor plan last week
    went with the larger tent
    paid the deposit by card
    put the spare key in the safe
    # What we did.
    we moved all our bookings over last night
    i showed the seating plan to the choir
    we've renewed the lease
    our chef rewrote the menu around your oven
    we tested the alarm on monday, worked perfectly
    my colleague printed the labels already
    the team rolled out the badges last week
    we told our guests about the new entrance
    # Plans.
    we'll try the other gate tomorrow
    we're going to repaint the hall in june
    i'll print the labels myself later
    next month we will switch to the larger van
    we've decided to keep the small hall
    our chef will test the oven on friday
    gonna reorder in spring
    we plan to open a second shop next year
    will bring the signed copy on monday
    let's keep the old layout for now
    # What others say and do.
    Ingrid says she'll drop the keys off
    our plumber is coming at four
    my boss told Jens to order the tent
    Ravi is packing the parcels as we speak
    Petra handles the bookings on our side
    tom said he will cancel the florist
    our landlord will fix the lift
    Amina from accounting is going to pay the deposit tonight
    the guys from the loading bay have asked their manager for a second ramp
    # Only said.
    fyi the bridge is closed on sunday
    heads up, we close at noon tomorrow
    for your information the choir has a new conductor
    no action needed, the invoice is for our files
    just so you know, the side door is unlocked now
    she starts on monday btw
    we are about 12 people
    the screen hangs over the bar
    it's for the Antwerp office
    # Of their own day and trade.
    the wifi is rock solid since the change
    all six crates are here
    just cancelled the florist
    deleted the duplicate bookings myself
    the leak in the roof is fixed
    the error was on our side, fixed
    had a small hiccup at the gate but it's sorted
    my flight is delayed, will be there at five
    i'm stuck in traffic
    we won't be there on friday
    i can't make it to the call
    i can't join today
    no complaints
    we don't need anything else
    that's not a problem for us
    it doesn't matter
    we didn't notice anything
    couldn't be happier
    we told the others to use the side door
    i asked Jens for the key already
    we switched from paper, no regrets
    the demo went really well
    our numbers look right since we joined
    # Well, whatever bad words are in it.
    fixed our header and the 401s stopped
    old keys rotated, nothing broke
    had zero downtime this quarter
    our admin unlocked me
    removed the broken chart, the board looks tidy now
    found out the slow query was ours, fixed
    we never had an issue with the new plan
    support from your side was stellar
    we're no longer on the free plan
    might upgrade in spring
    still testing, so far so good
    we'd probably go yearly next time
    tomorrow we train the new hires on your app
    we had an outage at our provider, nothing to do with you
    no panic, it was my vpn
    heads up, we take our own shop down on saturday
    set up the till yesterday, took ten minutes
    # What was so before it was mended, what is well, and what they did.
    Salesforce fields showed up once our admin gave the permission
    Ticket sales and dashboards finally agree
    the bank confirmed the direct debit and the reminder is off my list
    The judge moved the hearing so we'll only need the export in may
    sso works for all schools, even the tiny ones
    We use the rate limit header now and never hit the ceiling
    the month-on-month chart is just what our board wanted
    the 401s were down to a typo in our env file
    I've put the three lost parcels back in by csv, the totals are right
    The certificate swap on saturday went unnoticed by our users
    I cleared the overdue invoice this morning by bank transfer
    We might take SSO in the autumn when the budget is there
    the pupils' table is restored, nobody noticed it was ever gone
    next term every school gets its own filter, i'm building them over the holidays
    The trustees were shown the donations chart and asked no difficult questions
    the wrong vat id has been replaced, corrected invoice is here
    No lost orders since we retry on 429
    Last night the first full sync went through, six years of orders
    status page said degraded but we felt nothing
    The sandbox helped our interns a lot before going live
    the failed sync recovered by itself around two
    bank transfer for the annual fee went out today
    no need for the faster sync after all, nightly is plenty
    The wards get their occupancy report at 7 sharp now, the matron is over the moon
    our grant report went out with your charts in it, the funders loved the colours
    hello, the audit is behind us and your export did its part
    We lost a day of data in march but you restored it, so we're square
    We'd an issue with the import last month, solved since
    We are live with the embed since this morning, first visitors are on it
    We retried the failed webhooks from the page and the warehouse caught up
    had to remove two leavers and it took me thirty seconds
    the intern who deleted the board put it back herself from the trash
    QuickBooks came back after I signed in again
    the weekly report has two more readers now
    the monthly pdf went to the parents' association, lots of praise
    The finance director now gets his figures in pounds, so peace reigns
    got rid of the 401 by copying the key again without the space
    all six branches log in with their own accounts since monday, no more shared password
    our night porter forgot his password but the reset page sorted him out
    The allowlist has our new hospital range and the clinics get in
    all of our judges changed their passwords after the phishing drill
    I am going to read the docs on pagination first
    the 500 page is gone since your fix, cheers
    our trainee learned the query editor in an afternoon
    the export ran all weekend and was done on monday, fine with us
    found out that the time zone was set to Honolulu haha, set it to ours
    The webhook for finished syncs is connected to our pager, works a treat.
    we rolled the api key after the leaver and the pipelines picked it up
    We found the invoices under Billing, embarrassing but solved
    Our shop in Cork has its own filter, staff there say thank you
"""
STATUS = """
    sync ok
    csv upload ok
    sync back
    export downloaded
    data exported and archived
    refund received
    two-factor active
    Reports scheduled
    invoice settled
    users all migrated
    dpa signed and filed
    report delivered
    backup codes printed and in the safe
    report scheduled for mondays
    tests passed
    Payment sent by bank transfer
    csv up
    card replaced and payment through
    refund in
    workspace closed as of friday
    allowlist in place
    Import finished, 12k rows
    seats added, thanks
    new key in use
"""
TALK = """
    interesting, did not know that exports work that way
    oh, we weren't aware of that
    had no idea this was possible
    didn't know this was a thing!
    thanks a bunch
    thank you all, that was fast
    thx for sorting that on a sunday
    massive thanks to the night crew
    huge thanks from all of us
    cheers for the quick turnaround
    much appreciated
    ty ty
    you rock
    you folks are the best
    you saved our wedding
    legend!
    chef's kiss
    well done everyone
    great job on the new menu
    love the new look
    best support ever, honestly
    that was quick
    ok that was slick
    this made my day
    10/10 would order again
    hello from rainy Bergen
    good morning all
    mornin
    evenin' folks
    happy friday
    merry christmas to the whole team
    have a lovely weekend
    enjoy your holiday
    see you on thursday
    bye for now
    laters
    good night all
    logging off, train to catch
    heading home
    talk tomorrow
    lol
    hahaha that photo
    lmao not again
    omg
    wow ok
    i'm dying, that video
    i'm so jealous
    we're starving
    ok
    kk thx
    roger that
    fair enough
    makes sense
    sounds like a plan
    works for me
    fine by us
    that tracks
    noted, cheers
    will do
    no worries
    yep
    gotcha
    wrong channel, sorry
    oops, that was for our internal chat
    sorry, meant for another thread
    please ignore, wrong window
    my toddler got hold of the keyboard
    who's in for tacos
    lunch at 12:30 at the usual place
    grabbing a coffee, brb
    pizza or sushi today?
    coffee anyone?
    how was everyone's weekend?
    what's up
    running 5 min late
    dialing in now
    agenda for tomorrow: budget, roof, any other business
    here's the link to our call
    cake in the kitchen at three
    kitchen is out of oat milk
    our baby was born on sunday, a girl
    it's snowing here
    Bruno is off sick today, i'm covering
    i'm on holiday until the 9th
    everyone meet Lucía, our new head of events
    Femi's last day is friday
    wish me luck
    fingers crossed
    let me sleep on it
    will have a look after lunch
    i'll check with our chef and come back to you
    we'll give it a go next week
    let me try that and report back
    asking for a friend
    boss's orders haha
    so good to see this live
    what a day
    how cool is that
    no need to apologise
    bless you
    you're too kind
    that's hilarious
    anyone watching the match tonight?
    did you have a nice weekend?
    can you all hear me?
    you're on mute
    i have to run
    gotta go, talk soon
    back in 5
    be right there
    two minutes
    congrats on the launch
    welcome Priya!
    so excited
    i need a coffee
    sorry for the late reply
    sorry i missed this
    take your time
    good luck with the launch
    that call was fun
    nice to meet you all
    looking forward to working with you
    ooh shiny
    pretty neat
    i like it
    hear hear
    # Of the office, and of nobody's library.
    greetings from the harbour office
    hi, I'm Tomasz, the new guy
    just joined, hello
    thx a mil
    big ups to the night crew
    made our friday
    g2g
    heading into a meeting
    out till monday
    nighty night
    we'll talk it over
    i'll run it by my boss
    who took my mug
    movie night on thursday?
    pub later?
    meeting moved to room 4
    oops, fat fingers
    test
    test 123
    ping
    # In bakeries, wards, courts and schools, in many tongues.
    Buona Pasqua a tutti
    수고 많으셨습니다!
    bonnes vacances
    🍕🍕🍕
    third cancelled bus this morning, I give up
    verstanden, danke
    Need to run this past legal
    hello from the vet clinic
    closing the laptop now, ciao
    who's up for bowling?
    wrong group, apologies
    monday again, send help
    right you are
    got ya
    Happy new year, may it be kinder than the last one
    Vielen lieben Dank, das war echt super nett
    righty-ho
    You people never cease to amaze me, thank you
    🎂 happy bday Ana 🎂
    Salut tout le monde
    stuck on the M25, nothing moves
    duly understood
    sorry that was my daughter typing
    большое спасибо всей команде
    bonjour la team
    who do you think will win tonight?
    can we do tuesday at 10 instead of wednesday for our catch-up?
    😭😭😭
    someone finished the coffee and did not make new, criminals
    bet
    could we push our weekly to 3pm?
    talk to you after the holidays
    hey hey, back from parental leave today
    ooops wrong window
    gonna read through this tonight after the kids are in bed
    the train broke down again, classic
    how's life treating you
    I'm late, the bell just rang, 5 min
    we'll see what the board thinks
    jejeje
    tea or coffee?
    super boulot, bravo
    our canteen changed supplier and the soup is terrible
    Schönes Wochenende zusammen!
    Danke nochmal für gestern Abend, war super
    どうもありがとうございます！
    anyone going to the expo?
    Vrolijk kerstfeest iedereen
    my bike got stolen, having a great monday
    grazie ragazzi, ottimo lavoro
    I'll have a think
    is anybody in the meeting yet or am i alone here?
    bless you all for this
    traffic was horrible today
    wooow sooo pretty
    A happy and healthy new year to the entire team
    Appreciate ya
    gotta feed the baby, back in ten
    our team came second at the pub quiz
    ¡Feliz año nuevo a todos!
"""
OVER = """
    sorry my mistake, works as expected
    false alarm, it works as intended
    nvm
    never mind
    nevermind, found it
    nvm, got it sorted
    ah nvm, it's in the faq
    forget it
    forget i asked
    forget about it, a colleague knew
    scratch that
    scrap that please
    ignore this
    haha ignore me
    please disregard
    you can disregard my last message
    you can close this
    you can ignore this one
    this can be closed
    feel free to close the ticket
    close this one please
    don't bother, it solved itself
    no need to reply, i have it
    no need any more
    not needed any more, thanks
    no longer relevant
    we don't need it any more
    found it
    found it, thanks
    thanks, found it
    found the setting
    found one!
    ok found out how it works
    figured it out myself, sorry for the noise
    i figured it out
    solved it myself
    sorted
    all sorted, thx
    solved, we have a speaker now
    resolved! was a caching thing
    fixed, my proxy was in the way
    fixed it
    done, thank you
    got it working
    got it working, ignore me
    it works now
    works now
    works again, thanks
    works for me now
    that worked
    that worked, you're amazing
    that did the trick
    perfect, that fixed it
    all good now
    all working again
    all set here
    we're good
    everything is back to normal
    problem solved
    the problem is gone
    it just arrived
    it showed up after lunch, thanks
    it's back
    it's already there, my bad
    oh wait, there it is. sorry!
    turns out we had one in the cupboard
    turns out it was switched off at the wall
    my mistake, i was looking at the wrong page
    false alarm, user error
    it was on our end
    Ingrid had the address, we're good
    my boss told me
    our plumber fixed it
    a colleague showed me how
    someone helped me already
    saw the answer in your newsletter, cheers
    just found the button
    plans changed, we stay at home
    the event's off
    we went without it
    we bought one elsewhere
    we decided against it
    drop it, no longer needed
    i take it back
    never mind then, we go without
    consider it solved
    edit: nevermind!
    i asked the wrong people, please disregard
    # Said in fewer words, or by whoever goes without saying.
    actually don't worry, we've got it
    ok solved, it was the vpn
    good now
    all fine again, cheers
    ah it was a typo on our side
    ok works, thank you!
    that was it, thank you
    yep that was it
    you can drop this, we found a workaround
    found a workaround
    we worked around it
    ok got it to run
    my colleague had the password
    customer support at the bank sorted it
    our dev fixed it in the meantime
    has been resolved on our end
    it's been fixed
    issue resolved
    ticket can be closed
    closing this, thanks
    just saw it in settings
    the docs had the answer
    oh i see it's under billing
    please cancel this request
    withdrawn
    no longer an issue
    moot now
    we chose another vendor for that
    we'll do it by hand instead
    we'll live with it
    it came through just now
    arrived, thanks
    restarted and it works
    a reboot fixed it
    clearing the cache helped
    the update fixed it
    seems fine now
    looks good now
    it's loading again
    i'm in, thanks
    i got in
    logged in now, thx
    we have it
    never mind the noise
    ignore the above
    don't need help any more
    leave it
    let's leave it at that
    no worries, sorted
    turned out to be a browser extension
    it was just me
    i was on the wrong account, sorry
    user error on my part
    e: solved
    UPDATE: it works
    strike that
    abort, found the form
    # What came, what one can do again, what it was.
    not a bug after all, we had a filter on
    ok it was a stale cache
    never mind, wrong workspace
    just needed a refresh
    after a reload it shows up
    it shows up now
    we can log in again
    he can log in now
    she got the mail
    the mail came
    parcel arrived
    got the invoice, thanks
    he found it
    got help from a colleague
    asked Ines, she knew
    no longer an option for us, skip it
    you don't have to answer
    thanks anyway, solved
    ok cool, that's what i was after
    that answers my question
    question answered
    perfect, that's all
    case closed
    pls close
    can be closed
    # In bakeries, wards, courts and schools, in many tongues.
    jetzt klappt's
    not a problem any more
    the client backed out, so never mind
    해결됐습니다
    everything's running smoothly again
    ist angekommen, danke
    restart helped
    wrks now
    見つかりました、ありがとうございます
    we'll stick with what we have
    my own stupidity, it works
    non serve più
    it prints again
    I found it already, sorry for the trouble
    poradziłem sobie
    strike it from the list please
    we're sorted
    i changed my mind
    it's too late now, never mind
    please close this ticket
    już niepotrzebne
    wir haben es selbst gelöst
    it loads again
    ok i'm being silly, it's right there
    oh it works
    not important any more
    mark as resolved
    it has just come in
    we've sorted it amongst ourselves
    everything is in order now
    clarified internally, thanks
    found the leaflet, all fine
    we settled for paper
    het is gelukt
    false alarm everyone
    my boss no longer wants it
    you may cross this off
    received it now
    it was there the whole time
    the trip is cancelled so we don't need it
    fixt
    não precisa mais
    please disregard my previous mail
    it fixed itself
    they just came
    the school secretary has told me already
    nm got it
    You needn't bother
    c'est résolu, merci
    i can live without it
    found the answer on page 12
    it's fine, we'll use paper
    solvd
    You need not reply
    nvm im dumb
    Let's close this
    war mein Fehler, passt
    解決しました、ありがとうございます
    it resolved itself overnight
    false alarm, it was the fuse
"""
NOT_OVER = """
    # So to speak.
    it works! well, almost
    solved, sort of
    works as a guest and not as an admin
    # Given up in anger: somebody has to hear it.
    forget it, I'll call my lawyer
    forget it, we're switching to a competitor
    never mind, this is unacceptable
    forget it, you are useless
    the tenth of May, I forgot to say
    forgot to mention, it is on Windows
    found it, but it still says closed
    found it but the link is dead
    found the page, where do i type the code
    never mind the logo, but please do answer the rest
    nvm the colour, what about the size
    never mind what i said about the price, we need the date
    forget about the date, what matters is the price
    forget the lamps, the chairs are what we need
    not solved
    not sorted yet, nobody called me
    still not fixed
    still nothing sorted here
    it isn't working
    it doesn't work now
    i thought it was sorted but it came back
    thought this was fixed
    i hoped it was resolved
    works now, but only in one browser
    works for me, not for my colleague
    only half of it works now
    it worked for a minute, then it died again
    got it working once, then black again
    solved the first part, the second is open
    solved the other thing, this one's open
    one of them is fixed
    fixed on your end yet?
    is this solved?
    can this be closed from your side or do you need something from me?
    when will this be fixed
    when it's fixed, tell me
    let me know once it's sorted
    please don't close this yet
    don't close it
    i'd close it if someone answered
    please get this solved today
    this needs to be fixed by noon
    this should be working by now
    why was this closed
    who closed this
    you said it was fixed
    you closed this but nobody called
    support says it's solved, it's not
    almost there, one thing is missing
    the first problem is gone, now we get another one
    that helped with the lamps, how about the chairs
    that fixed the sound, the picture is still black
    all good except the invoice
    everything works apart from the door
    back online, however half the bookings are missing
    never mind, call me instead
    forget it, give me a person
    cancel everything
    cancel our plan
    how do i take it back
    how do we get it back
    i want it back
    we don't want the hall closed
    thanks
    ok
    thank you so much
    got it
    will try
    that's all i know
    it's back to failing
    it happened again
    problem is back again
    nothing works
    nobody helped
    no one answered
    found a bug in it
    found another error
    did anyone solve it
    would be good to have it solved
    it would be great if it worked
    if it works i'll tell you
    we close at five
    ignore the first file, use the second one
    drop the old table and load the new one
    worked yesterday, not today
    it's fixed on staging only
    half sorted
    mostly solved, one thing left
    not relevant which browser, it fails everywhere
    it isn't fixed at all
    how did you fix it
    what fixed it
    please fix it
    fix it
    solve this
    close my account
    ignore my colleague, do it anyway
    forget that, i need a person
    it works but slowly
    fixed the typo, now it says denied
    your colleague said it's done, we see nothing
    we'd like this closed by friday
    i want this sorted now
    can't get it working
    couldn't get it to work
    it used to work
    it worked before the update
    found nothing
    found no answer in the docs
    found the docs confusing
    nope, same error
    no, that didn't help
    that's not what i asked
    that only helped a bit
    it helped for a day
    back to square one
    it's back to the old error
    the problem persists
    now nothing works
    now it's worse
    ok and the second question
    great, now how do we add users
    works great, can we get two more
    thanks, that answers the first one
    i'll see if that works
    checking
    we will see
    it's on the 14th
    the mail came twice
    the mail came without the link
    the wrong mail arrived
    got the mail but the link is dead
    got the same error
    i can log in now, but my colleague can't
    he can't log in now
    can we log in again
    it was the 3rd of may
    that's all i get
    is that all
    close the second workspace please
    closing time is wrong on the map
    she got the wrong mail
    it shows up twice
    it shows up on mobile only
    the refund came in the wrong currency
    i had the wrong amount on my bill
    yes please
    the second one
    on friday
    it's the Leeds shop
    see screenshot
    just restarted it
    i'm on a mac
    # In bakeries, wards, courts and schools, in many tongues.
    it resolved itself, but the data is lost
    it's too late now, we want a refund
    werkt niet meer
    it came back again this morning
    gone again
    got the wrong file
    got it, and how do I undo it
    all set, now the second question
    we had a typo, can you fix it
    we can close the case if you pay us back
    that might work
    non trovato
    received only half
    got an answer, it makes no sense
    Bea knew nothing
    we're back at the start
    my fault, can you undo it
    it's for the second ward
    same here
    the Bonn office
    geht immer noch nicht
    now it's gone
    your newsletter says it works
    sorry, still nothing
    forget the price, i need the date
    не заработало
    can we close the case
    all of them
    it works on tuesdays
    the trip is cancelled, how do we get a refund
    it loads, but very slowly
    seems to work, please confirm
    hittar inte
    wrong password it says
    the mail arrived without attachment
    the order was cancelled by mistake
    thanks, will check
    too late now, we lost the order
    boss says no to the price, any discount
    found my mistake, how do I undo it
    fungerar inte längre
    our data is gone
    thank you, and the second one?
    i have the same
    restart didn't do it
    works if i use a vpn
    found it. and the second one?
    thanks for nothing
    it works all of a sudden and then it doesn't
    the matter is far from settled
    mark the row as done automatically
    it's on your side
    it is on the list but out of stock
    I have the file now. what next
    ignore the typo
    it works only sometimes
    não resolvido
    we are back to the old problem
    brauchen wir noch etwas
    turns out it's your server
"""
PERSON = """
    i need a person
    i need to talk to a human
    human please
    human pls
    a real person please
    ok real person now thx
    agent
    agent please
    operator
    operator please, a live one
    representative!!
    can i talk to someone
    can i speak to a person
    could i speak with somebody from your team
    i'd like to speak with a human being
    i want to talk to a real person
    want to speak to a rep about our account
    let me speak to a person
    let me talk to sales
    just let me talk to somebody
    get me a human
    get me an actual person
    give me someone to talk to
    give me a human
    put me through to support
    put us through
    connect me to an agent
    connect me w/ a support engineer
    transfer me to a person please
    pass me on to somebody
    hand this over to a human
    escalate this to a manager
    i want a manager, right now
    i want a supervisor
    can a human please look at our booking
    could a person take a look
    can someone call me
    could someone give me a ring today
    can one of you ping me directly
    can one of you call us back
    could one of your engineers hop on a call
    can somebody get in touch with me
    please have someone contact me
    please call me
    pls ring us back
    call me
    call us now
    someone call me please
    somebody call me
    give me a call
    i'd like a callback
    we need a call back today
    need someone on the phone
    need someone from your side on a quick call
    need a person asap
    i need a colleague of yours to look at this with me
    is there a real person here
    is there a human i can talk to
    is anybody there
    is anyone alive over there
    am i talking to a bot
    are you a real person
    no bots please
    no more bots, a human
    i don't want to talk to a bot
    i'd rather not chat with a bot
    stop sending me articles
    tired of canned answers
    the bot isn't helping
    i'd prefer to do that with a person
    id rather discuss this with someone
    i want to discuss this with someone in billing
    who can i speak to
    who can i talk to about this
    who do i talk to
    is there a phone number where somebody picks up
    is there a number i can call
    can you get one of your colleagues on the phone for me
    who is our account manager? i want to talk to them
    nah, i want a human
    that's not it. let me speak to a person
    can we get on a call with one of your people
    i need somebody to call me
    is there anyone i could speak with
    i'd love to speak with someone on the phone
    pls let a human handle this
    please have a human review this
    this needs a human
    needs human eyes
    i want a real answer from a real person
    can i have a human instead of this bot
    bot go away, human please
    humaaan
    talk to agent
    speak to representative
    live chat with an agent please
    i demand to speak to your manager
    manager please
    let me talk to your boss
    would someone from your team be free for a call
    can we jump on a call with someone
    phone me
    my number is 0151 2345, call me back
    is it possible to speak to a human
    how can i talk to a person
    how do i get a human on the line
    any human around?
    anybody home?
    anyone from support here?
    i would like to be called back
    i'd rather have a person look at it
    a person would be better
    someone real please
    somebody with a pulse
    enough with the bot, get me support
    don't send me to a bot
    i want my account manager
    can our account manager get in touch
    forward me to a colleague
    can you loop in a colleague
    i need to speak to someone urgently
    need to talk
    can sb call me
    # In bakeries, wards, courts and schools, in many tongues.
    gibt es eine Telefonnummer?
    we'd rather explain that to a person
    someone with actual knowledge please
    no bot please
    get your manager
    do you have five minutes for a call
    your number please
    can I ring somebody
    is anybody listening
    set up a call with your security team please
    who runs this place, i want to talk to them
    how do I get hold of a human being here
    who is responsible for our account, i'd like a chat with them
    anybody there
    can we ring you?
    voglio parlare con una persona vera
    is there a French speaking colleague
    this doesn't help. a person please
    enough with these automatic answers
    posso parlare con qualcuno
    who's your boss
    je voudrais parler à quelqu'un
    дайте человека
    quero um atendente humano
    Please let your colleague write to me directly
    phone number?
    could somebody from sales contact us
    live support?
    drop me a call when you can
    I want to complain to your manager
    I would be glad if an employee of yours could get in touch
    позовите оператора
    this is not what i asked, let me talk to someone
    i'd like a human to confirm that
    go away bot, I want a person
    does anybody actually look at this channel
    are there any humans left at your company
    can we get a dedicated contact
    is this a bot answering
    speak w someone
    I would prefer a human answer
    how do we reach a human
    转人工
    any real people here?
    can i get a contact person
    please telephone the ward sister
    switch off the auto answers and send a human
    could your support ring our school office tomorrow
    bot, go away
    can somebody talk me through this
    useless. human. now.
    this is confidential, I would like to speak to someone privately
    who would be the right person to talk to
    I am not satisfied, I'd like to speak to the person in charge
    can i phone in
    tel. number??
    jeg vil gerne tale med et menneske
    how do i reach your team
    is anyone reading this
    please pass me to somebody competent
"""
NO_PERSON = """
    how do i add a person
    how do we add another person to the booking
    a person left our company
    one person on our team can't log in
    can someone reset my password
    can somebody resend the tickets
    could someone check invoice 17
    can anyone explain the second fee
    nobody called me
    no one called back yet
    how many people can sit at one table
    price per person
    is there a fee per person
    we are four people
    can people comment without a login
    do people need a pass
    how do i make someone an admin
    how do i invite someone to the calendar
    how do i remove a person from the list
    how do i assign a booking to an agent
    how do we list our agents by region
    which agents sold the most tickets
    filter the report by sales rep
    the person field is empty
    our agents can't log in
    our manager left
    my boss wants the numbers by friday
    our manager needs access
    the webhook calls us twice
    your server calls our endpoint too often
    how many calls can we make per minute
    is there a limit on api calls
    we get a call every hour from the alarm system
    our customers call us all day about the delay
    they call us every day
    the guests talk to each other at the bar
    does your app talk to xero
    how does it talk to our database
    we want fernhill to talk to our api
    can the till talk to the printer
    do we need an agent for the postgres connector
    how do i install the agent
    the desktop agent won't start
    how do i update the sync agent
    contact details are wrong on the ticket
    how do i change the contact person
    where do i change our contact address
    how do i export contacts
    we need a person column in the table
    is there a role for support staff
    our support team needs three seats
    the human resources module is slow
    how do i get a phone line
    my phone number changed
    can i put my phone number on the ticket
    can guests call a taxi from the app
    is there anybody else with this error
    is there someone on our side who changed it
    does anyone know where the key is
    i need to reset my password
    we need more seats
    please send me the invoice
    tell me what it costs
    help me with the seating plan
    can you look at our booking
    i talked to your colleague yesterday
    we spoke to Jana last week
    i need someone to sign our form
    thanks for calling me back
    call me crazy but i love it
    how do we talk to the api
    who can see my calendar
    who should i put as contact
    is the call recorded
    which person gets the mail
    how do i give a person access
    give someone else the key
    can two people edit at once
    does a manager see all bookings
    can an agent see the notes
    i need an agent license
    need someone added to the list
    how do i call the endpoint
    contact form is broken
    your support is great
    when do you call the winners
    we have a call with Jana tomorrow
    human readable dates please
    people counter shows zero
    someone changed the sign and it wasn't anyone here
    # In bakeries, wards, courts and schools, in many tongues.
    transfer the workspace to another person
    do you have a dpo
    can you talk to our sap system
    give the new operator access
    how many people can join a call
    my employee can't log in
    our machine is offline in the board
    is there a limit on people per board
    can staff members comment
    the person in question is our landlord
    is this board monitored
    add a person to the ward board
    can i log in with my phone
    do managers need a seat
    how do i change the phone number on my invoice
    one of our employees left
    meeting room list is empty
    is there somebody in our workspace with admin rights
    send the manager a copy
    let my colleague see the report
    can a nurse see the ward list
    can contacts be merged
    how do i remove the bot from a channel
    who is the controller under gdpr
    can I sort by responsible person
    how do I ring-fence the budget
    who pays the vat
    can we meet the deadline with your import
    can we record calls in the app
    how do i connect to a colleague's board
    the escalation rule does not fire
    he wants to talk to his supplier
    someone deleted our board
    please let Hamid edit the board
    we lost our account manager field
    do you support robots.txt
    make my colleague an admin
    is there anyone who has not logged in this year
    is there a phone number field in the form
    your support page is down
    can we call the api more often
    who is responsible for encryption
    please remove that person from the workspace
    call the endpoint twice and it fails
    ring chart shows wrong colours
    can people outside see it
    who can approve invoices
    that person no longer works here
    can a human readable name be set
    can you write to me the steps
    send the report to my boss
    call centre report is wrong
    can I add an agent to the server
    our chatbot integration is down
    can i turn off bot messages
    call volume report is wrong
    who is in our workspace
    i need my employees to see it
    can we monitor calls
    set up a call report
"""
TO_OTHERS = """
    <@U0NOAH> can you reset it
    hey <@U0NOAH>, where's the key
    hi <@U0NOAH> did you pay the florist
    <@U0NOAH> <@U0OLGA> which of you has the invoice
    <@U0NOAH> and <@U0OLGA>: please sign
    ok <@U0NOAH> your turn
    thanks <@U0NOAH>, can you also close the gate
    <@U0NOAH|noah> pls call the plumber
    <@U0OLGA> your script fails again, fix it please
    and <@U0OLGA> how do we get in
    yo <@U0OLGA> lunch?
    morning <@U0OLGA>, is the van back
    can you check this, <@U0NOAH>?
    could you sign that please <@U0NOAH>
    did you see it <@U0OLGA>?
    @Noah please upload the plan
    @noah did you turn on the alarm
    @Sara can you print the labels, i'm on my phone
    @petra.k did you get the refund
    hey @Olga where is the spare key
    @Jean-Luc pls add the budget line
    @Imke did legal sign already
    could you do that today @noah
    can you take it, @Olga
    Petra, could you invite the intern
    Imke, pls send me the plan before noon
    Joost, please call the florist
    Siobhan, could you share the sheet with me? your link is dead
    Imke, what formula did you use for the tips?
    Lena, where did you save the export
    Karl: please remove the old booking
    Marta, remember to renew the card
    Jean-Luc, did you pay the invoice yet?
    Ana Maria, could you approve my request
    Tom - can you forward the contract
    Pablo, check the safe when you can
    Yuki, don't forget to lock the door
    Dmitri, you still have the old key
    Ravi, are you at the gate already
    Olga, have you booked the van?
    Nils, will you bring the signed form?
    Chloe, when do you leave for the fair
    Priya, let me know when you are done with the list
    Amina, look at row 7 please, your sum is off
    Bruno, turn off the oven before you go
    Zosia, take the spare key with you
    Femi, make sure the guests get their codes
    Kenji, send the crates to hall 2
    Lucía, what did you order for table 9?
    Ben, would you mind closing the shop tonight
    Aoife, do you have the invoice for the tent
    Omar, any news from your landlord?
    joost can you add me to the list
    petra pls check your spam folder
    ines, can you take a look at our oven config
    bartek could you restart the till
    ravi did you switch the plan already
    olga will you be at the gate
    karl have you paid the deposit
    hey Bartek, can you rotate the code before you go home
    Hi Sara, can you bring the keys when you're back from lunch
    hey Tom, did finance sign the lease already
    hey Olga, is your login still the old one? change your password today
    # With titles, by two names, in passing, and reported back.
    Olu! the board meeting moved, send the pdf by ten
    @Kwame why is our plan still starter? did you not upgrade?
    @Kofi did the trust sign the dpa yet
    Terence, you were going to send me the soc2 report
    @priyanka.s when does your sync run?
    @here has anyone from our finance team paid this yet?
    Nkechi would you be so kind as to invite Paul
    Paulchen, wie hast du den Filter gesetzt?
    Mrs. Pemberton, could you please forward me the invoice you got?
    @ruth.m you left the board public, close it
    Hamid and Ruth, please use the sandbox key not the live one
    Father Murphy, could you give the new sacristan access?
    could you please resend that invoice to me, @femke
    Hey Wanda, could you approve my access request when you're back from court?
    Doreen, can you add the new apprentice to the workspace?
    Everyone at the east depot, please change your passwords by tonight
    Terence can you bring the invoice to the meeting
    @jin can u kill the old api key
    @femke did the port get opened
    Femke will you do the import or shall I?
    Femke, the reset mail goes to your private address, check there
    Ingo, as our admin you should rotate the keys this week
    Olu, the parents can't see the board, can you fix the sharing?
    Lads, who of you has the api key?
    Ruth, any luck with the okta thing?
    Hamid - your sync runs at 3 and kills our db, move it
    Kwame, how come the dashboards at your branch are faster?
    Femke, you promised the soc2 by monday
    Note to Terence: rotate the keys on the 1st
    Kofi mate, which filter did you use on the lorries board
"""
TO_US = """
    <@U0BOT> how do i reset it
    <@U0MIA> can you help
    hi <@U0MIA>, our tickets are gone
    <@U0MIA> and <@U0NOAH> can one of you help
    hey <@U0BOT> where is the invoice
    can you remove <@U0NOAH>?
    can you invite <@U0NOAH> please
    is the owner <@U0NOAH>?
    who has the key, me or <@U0NOAH>
    please give access to <@U0NOAH>
    the booking of <@U0NOAH> is wrong
    can you check this, <@U0MIA>?
    @here can someone help
    @channel the lift is down, who can fix it
    @support please help
    @Mia can you check our booking
    @fernhill can you check
    how do i make @Noah an admin
    Mia, can you help us
    Leo could you look at this
    hi Leo, did you get my mail
    Fernhill, can you hear us
    Hi Tom, how do i change the plan
    Hi Tom, can you send us the october invoice?
    Hello Anna, our export fails
    Hi Sara, we need two more keys
    Dear Tom, please cancel our order
    hey Ben, is the lift down
    Dear Sir, please cancel our plan
    Petra cannot log in
    Petra can't log in, can you check?
    Petra, who left last month, still has a login. can you remove her?
    Tom, Dick and Harry need logins
    Tom and Olga need keys
    Anja needs her own login, can you add her
    Jonas wants to know if the pool is open
    Noah asked me to reset the code, how
    Unfortunately, can you not do it sooner?
    Sorry, can you explain
    Please, can you help
    Quickly, how do i pay
    Honestly, could you be any slower
    Besides, did you ever answer our mail
    Thanks, can you also add a bed
    Urgent, please call us
    Hello, would you please tell me the price
    hey, can you help
    support, can you help
    team can you check our booking
    guys could you look at it
    folks, any news on the parcel?
    everyone, please help
    anyone can you help
    also can you add Petra
    and could you delete it
    question: can you raise our limit
    invoice please
    refund pls
    human pls
    password reset, please
    invoices, where are they
    dashboards, can you embed them
    Salesforce, can you connect it?
    Berlin, can we host our data there?
    Netsuite: how do we connect it?
    Monday, will the gate be open?
    SSO, could you enable it for us
    2FA, can you turn it off?
    finance asks whether you take cheques
    everything broke, can you check
    I did, can you check
    My colleague, can you add her please?
    Done, what do we do next
    Update, it still fails, can you look
    First, how do i add a guest?
"""
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


@pytest.mark.parametrize("said", lines(ASKS))
def test_questions_wishes_and_trouble_ask(said: str) -> None:
    assert asking.asks_or_reports(text.clean(said))


@pytest.mark.parametrize("said", lines(TELLS))
def test_news_and_plans_ask_nothing(said: str) -> None:
    assert not asking.asks_or_reports(text.clean(said))


@pytest.mark.parametrize("said", lines(STATUS))
def test_what_became_of_a_thing_is_told_and_is_no_name(said: str) -> None:
    assert acts(said) == {Act.TELLS}


@pytest.mark.parametrize("said", lines(TALK))
def test_talk_is_talk(said: str) -> None:
    assert acts(said) == {Act.TALK}
    assert not asking.tells_something(text.clean(said))


@pytest.mark.parametrize("said", lines(OVER))
def test_what_says_so_is_over(said: str) -> None:
    assert closing.is_over(text.clean(said))


@pytest.mark.parametrize("said", lines(NOT_OVER))
def test_what_only_sounds_so_is_not_over(said: str) -> None:
    assert not closing.is_over(text.clean(said))


@pytest.mark.parametrize("said", lines(PERSON))
def test_a_person_is_wanted(said: str) -> None:
    assert is_person_wanted(said)


@pytest.mark.parametrize("said", lines(NO_PERSON))
def test_people_are_spoken_of_and_none_is_wanted(said: str) -> None:
    assert not is_person_wanted(said)


@pytest.mark.parametrize("raw", lines(TO_OTHERS))
def test_who_is_spoken_to_is_somebody_else(raw: str) -> None:
    assert addressed.is_to_somebody_else(raw, OURS, NAMES)


@pytest.mark.parametrize("raw", lines(TO_US))
def test_what_nobody_else_is_spoken_to_with_is_ours(raw: str) -> None:
    assert not addressed.is_to_somebody_else(raw, OURS, NAMES)


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


@pytest.mark.parametrize(
    "said",
    [
        "how do I reset my password",
        "The export fails with an error",
        "I can't log in",
        "Could someone look at invoice 17?",
        "we need a refund",
        "anyone know where the API keys are",
        "trying to connect the webhook but nothing arrives",
        "please cancel my subscription",
        "We get 429s from your API since this morning, what's the limit? Thanks in advance!",
        "Thanks for the webinar! How do I invite my colleague",
        "The report has 0 rows since Monday",
        "our numbers disappeared overnight",
        "We have been waiting for the invoice for two weeks",
        "somebody stole my laptop with the second factor on it",
        "the new colleagues do not see the dashboard",
        "move our workspace to the other plan",
        "The import takes forever",
    ],
)
def test_asking_and_reporting(said: str) -> None:
    assert asking.asks_or_reports(said)


@pytest.mark.parametrize(
    "said",
    [
        "ok",
        "",
        "12345",
        "Lunch was great today",
        "We released version 4 this morning",
        "you can use the settings page",
        "never mind, figured it out",
        "huh?",
        "Thanks, works now!",
        "thanks!",
        "ok great, thanks",
        "great, thanks Ben!",
        "Perfect! Thanks a lot, Eva",
        "good morning everyone",
        "I guess the old one was small",
    ],
)
def test_neither_asking_nor_reporting(said: str) -> None:
    assert not asking.asks_or_reports(said)


@pytest.mark.parametrize(
    ("said", "tells"),
    [
        ("We moved the staging servers to Frankfurt", True),
        ("Mia's second account, the one for tests", True),
        ("Thanks everyone for the call", False),
        ("FYI we are moving to the new office on Monday", False),
        ("good morning all", False),
        ("dashboard", True),
        ("hm", False),
        ("lol, same as every Friday", False),
        ("it works now, the firewall was in the way", False),
    ],
)
def test_what_tells_something_without_asking(said: str, tells: bool) -> None:
    assert asking.tells_something(said) is tells


@pytest.mark.parametrize(
    ("said", "is_name"),
    [
        ("password reset", True),
        ("opening hours over the holidays of our second shop", True),
        ("hi! vegan menu", True),
        ("closed workspaces", True),
        ("paid invoices overview", True),
        ("embedded dashboards", True),
        ("live support hours", True),
        ("invoice paid", False),
        ("workspace closed as of friday", False),
        ("the menu is printed", False),
        ("where is the menu", False),
        ("thanks", False),
    ],
)
def test_names_of_things_are_told_from_sentences(said: str, is_name: bool) -> None:
    assert asking.names_something(said) is is_name


def test_each_sentence_does_its_own() -> None:
    said = "the sync is green again. where is the invoice? also add a seat. lol"
    assert asking.acts_of(said)[1:] == (Act.QUESTION, Act.REQUEST, Act.TALK)
    assert not asking.acts_of(said)[0].asks


def test_a_question_asks_most_clearly_and_talk_not_at_all() -> None:
    said = ("where is it", "reset it please", "the sync fails", "the sync is green", "lol")
    strengths = [asking.strength(each) for each in said]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[-1] == 0


@pytest.mark.parametrize(
    "unit", ["*", "a", "a ", "ha", "i ", "no ", "my ", "?", "not , ", "@a ", "the "]
)
def test_two_thousand_of_anything_are_judged(unit: str) -> None:
    said = unit * (2_000 // len(unit))
    asking.acts_of(said)
    closing.is_over(said[:200])
    persons.wants_person(said)
    addressed.is_to_somebody_else(said)
    languages.is_courtesy(said)
