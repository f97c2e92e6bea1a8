"""What says that it is over, and what only sounds so."""

from __future__ import annotations

import pytest

from bot.core import text
from bot.core.intent import closing

from .sentences import lines

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


@pytest.mark.parametrize("said", lines(OVER))
def test_what_says_so_is_over(said: str) -> None:
    assert closing.is_over(text.clean(said))


@pytest.mark.parametrize("said", lines(NOT_OVER))
def test_what_only_sounds_so_is_not_over(said: str) -> None:
    assert not closing.is_over(text.clean(said))
