"""Who wants a person, and who only speaks of people."""

from __future__ import annotations

import pytest

from bot.core import text
from bot.core.intent import persons

from .sentences import lines


def is_person_wanted(said: str) -> bool:
    return any(persons.wants_person(each) for each in text.sentences(text.clean(said)))


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


@pytest.mark.parametrize("said", lines(PERSON))
def test_a_person_is_wanted(said: str) -> None:
    assert is_person_wanted(said)


@pytest.mark.parametrize("said", lines(NO_PERSON))
def test_people_are_spoken_of_and_none_is_wanted(said: str) -> None:
    assert not is_person_wanted(said)
