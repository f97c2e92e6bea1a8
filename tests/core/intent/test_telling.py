"""What tells something and asks nothing, and what only names a thing."""

from __future__ import annotations

import pytest

from bot.core import text
from bot.core.intent import asking
from bot.core.intent.asking import Act

from .sentences import acts, lines

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


@pytest.mark.parametrize("said", lines(TELLS))
def test_news_and_plans_ask_nothing(said: str) -> None:
    assert not asking.asks_or_reports(text.clean(said))


@pytest.mark.parametrize("said", lines(STATUS))
def test_what_became_of_a_thing_is_told_and_is_no_name(said: str) -> None:
    assert acts(said) == {Act.TELLS}


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
