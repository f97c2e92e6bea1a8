"""What asks, and how clearly."""

# ruff: noqa: RUF001

from __future__ import annotations

import pytest

from bot.core import text
from bot.core.intent import addressed, asking, closing, languages, persons
from bot.core.intent.asking import Act

from .sentences import lines

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


@pytest.mark.parametrize("said", lines(ASKS))
def test_questions_wishes_and_trouble_ask(said: str) -> None:
    assert asking.asks_or_reports(text.clean(said))


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
def test_two_thousand_of_anything_are_judged(unit: str, must_end: None) -> None:
    said = unit * (2_000 // len(unit))
    asking.acts_of(said)
    closing.is_over(said[:200])
    persons.wants_person(said)
    addressed.is_to_somebody_else(said)
    languages.is_courtesy(said)
