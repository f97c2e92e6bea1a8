"""What is nothing but talk."""

# ruff: noqa: RUF001

from __future__ import annotations

import pytest

from bot.core import text
from bot.core.intent import asking
from bot.core.intent.asking import Act

from .sentences import acts, lines

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


@pytest.mark.parametrize("said", lines(TALK))
def test_talk_is_talk(said: str) -> None:
    assert acts(said) == {Act.TALK}
    assert not asking.tells_something(text.clean(said))
