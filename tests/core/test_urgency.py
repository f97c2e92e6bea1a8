"""Which sentences cannot wait, and which only look like it: customers of many trades."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.urgency import Urgency, Urgent, UrgentWords, find_urgency

URGENT = """
breach: There is a hacker in our account, he changed the admin's e-mail
breach: we got breached last night, attackers have our customer table
breach: pls help my account has been hacked
breach: I opened our workspace and see invoices of another company
breach: why can I see a different clinic's patient list in my dashboard
breach: Hello, we received the weekly report of some other customer by mail, with all their revenue
breach: an employee we sacked on monday is exporting all our clients as i write this
breach: unknown user "admin2" appeared in our workspace, nobody here created it
breach: logins from Russia on my account!! it is not me
breach: My password was stolen and someone is logged in as me right now
breach: our intern posted the api token in a public forum
breach: the secret for the api is on stack overflow, a contractor put it there, please revoke
breach: our bookkeeper fell for a phishing mail and gave them her login
breach: my colleague typed his credentials on a page that looked like yours, it was a fake
breach: Possible data leak: a client found his own records on google
breach: our data is exposed on the internet, anyone with the link reads all orders
breach: we suspect unauthorised access to the finance dashboards since friday
breach: Ransomware on our server, please cut the connection to your side
breach: i think our system is compromised
breach: someone broke into our account and is deleting dashboards
breach: former partner still logs in and copies our price lists
breach: strange ip from north korea is calling the api with our key
breach: my laptop was stolen from the car, it is logged in to fernhill as owner
breach: Bonjour, we see the data of an other client in our export, please act
breach: we had an intrusion, need to freeze all tokens
breach: a journalist calls us and says our customer list is for sale on the dark web
breach: our salaries are readable by everyone in the company since your update
breach: we must report a personal data breach to the ICO, who is your DPO
breach: there are orders in our table from people we have never heard of, another shop's I guess
breach: did your company get hacked? customers get spam, data leaked
breach: an ex-employee deleted all our connectors this morning
breach: Someone else is using my login, i get kicked out each time he signs in
legal: You will hear from our lawyer
legal: our solicitors are preparing a letter before action
legal: I have passed this to our legal department and they will contact you
legal: if the refund does not come we'll sue
legal: We reserve the right to take legal action against you
legal: see you in court
legal: Consider this a formal complaint under our agreement
legal: you are in breach of contract, clause 7.2
legal: We hold you liable for every euro we lost
legal: my attorney advised me to stop paying until this is cleared up
legal: I will report you to the data protection authority
legal: we are withholding payment of all invoices until somebody answers
legal: next step is a lawsuit
legal: i'll dispute the charge with my bank, i never agreed to this
legal: Our general counsel is now involved
legal: We got a court order to keep these records, do not delete anything
legal: this is our last warning before we go to court
legal: we demand compensation for the damage, our lawyers are on it
legal: I will complain to the ombudsman about your billing
legal: notice of termination for cause will follow from our legal team, they are drafting it
leaving: one more outage and we're gone
leaving: We're switching to your competitor next month, I have had no help here
leaving: if nobody helps us today we'll cancel the contract
leaving: honestly we are looking at alternatives now
leaving: you are about to lose us as a customer
leaving: my boss wants to drop you
leaving: We will take our business elsewhere
leaving: fix this or we leave
leaving: unless this works tomorrow we will not renew
leaving: our cfo told me to pull the plug on fernhill
leaving: the board is considering terminating the agreement over this
leaving: I am moving the whole group to another vendor, this was the last straw
leaving: i want to cancel everything, enough is enough
leaving: We are rethinking our contract with you after this week
leaving: management decided to leave fernhill if it keeps happening
leaving: if the sync breaks again we are out
leaving: going to somebody else, bye
leaving: Dear Sirs, we will have to terminate our contract, otherwise we see no future
money: we lose about 2000 euro per hour
money: every minute this lasts costs us real money
money: You debited 12,000 instead of 1,200 and our account is in the red
money: we're bleeding money here because the prices are wrong
money: loosing sales right now bc stock shows 0
money: this costs us 300 dollars an hour
money: cant pay our drivers, the hours report is empty
money: We are losing bookings while your page is blank
money: we cannot take payments at the moment
money: the double debit emptied our account, wages bounced, reverse it immediately
money: our shop is missing out on orders since the feed stopped
money: revenue lost every hour this goes on
money: unable to accept orders, checkout numbers frozen
outage: the entire hospital can't work, nothing loads
outage: PROD DOWN
outage: production is down since 20 min
outage: Our customers cannot check out, the embedded price list is dead
outage: warehouse standing still because labels don't print from your feed
outage: none of our 300 agents can log in, the call center is at a standstill
outage: sev1 - api returns 503 for all tenants
outage: trucks are waiting at the gate, picking list is empty
outage: nobody in the company can work
outage: our clients are calling non stop, the portal shows errors
outage: total blackout here, no dashboard opens in any office
outage: everything is down, please help
outage: students can't submit, whole university is blocked, your login page errors out
outage: guests are standing at reception and we can't check in, screen is blank
outage: our live site is broken because of your embed
outage: the shop floor has stopped, machines get no orders from the api
outage: P1: ingestion stopped for every customer of ours
outage: kitchen can't work, the orders screen is frozen
outage: patients are waiting, list does not load
outage: whole team is blocked since 8, login fails
outage: complete outage on our side after your release
deadline: the board meets in an hour and the numbers are wrong
deadline: tax filing is due today and the export just spins
deadline: investor pitch in 10 min, charts are empty
deadline: auditors are here now and the report won't open
deadline: we go live tonight and the webhooks do not arrive
deadline: must be fixed by noon, otherwise no wages, file is corrupt
deadline: I present to the minister at 3pm and nothing loads
deadline: Payroll has to run in two hours but hours are missing
deadline: demo for a big client in half an hour, getting error 500
deadline: campaign starts at midnight, segments are gone
deadline: we have the inspection this afternoon and can't print the log
deadline: month end closing today, sync stuck
deadline: election results go out at 8pm and the map is broken
deadline: we will miss the filing deadline, upload keeps failing
deadline: black friday starts in 3 hours and the stock feed is dead
deadline: the tender closes at 17:00, pdf export fails, pls
deadline: exam begins in 15 minutes and the list is empty
deadline: flight leaves in 40 minutes, manifest not loading
deadline: our press release is out today, public dashboard shows an error
deadline: VAT return must be submitted today, data missing for june
anger: I am so fed up with this
anger: this is unacceptable
anger: Your support is the worst I have ever seen
anger: what a joke. second week and no reply
anger: are you kidding me, it broke again
anger: We are extremely disappointed with the service
anger: nobody cares at your company apparently
anger: 5th ticket about the same error and no one answers
anger: how many more times do I have to explain this? it still fails
anger: wtf is wrong with your sync
anger: I've been waiting three days, ridiculous
anger: sick of being ignored
anger: this is outrageous, i want your manager
anger: does anyone even read this channel?
anger: your team has wasted my time for a whole week
anger: for god's sake answer me, reports are broken for days
anger: we have lost all trust in your product
anger: I am really angry about how you treat us
anger: terrible service, still waiting since last Thursday for a call, nobody reacts
anger: it's the fourth outage this month, embarrassing
anger: stop ignoring us
anger: still no answer after 3 days, frustrating
anger: every single morning the same error, unbelievable
anger: what are we even paying for
anger: my patience is over
said: URGENT: connector gone
said: this is an emergency
said: urgent help needed
said: it is really urgent, please call
said: we need somebody immediately, the import deleted our records
said: this can't wait until monday
said: need a human right now, our numbers are all zero
said: very urgent!! please
said: help!! export wiped the table
said: please fix this right now, orders are stuck
said: i need urgently access to the archive
said: it's business critical for us
said: someone call me, reports are broken
said: requires immediate attention
said: drop everything please, the feed sends wrong doses to the pharmacy
said: matter is urgent sir kindly do the needful
shouting: THE REPORTS ARE STILL EMPTY
shouting: NOTHING WORKS SINCE YOUR UPDATE
shouting: the import failed again!!!
shouting: WHY IS MY DASHBOARD GONE
shouting: I CANNOT LOG IN AND NOBODY HELPS
shouting: sync is stuck!!!! we see no data!!!!
shouting: my charts are broken!!!
"""

NOT_URGENT = """
what is your SLA for a P1
do we get credits when you have an outage
how do we report a breach?
who do we contact in case of a security breach
what happens if your servers are hacked
do you have a process for data leaks
Could you send us your incident response policy?
no rush, but the export fails for one of our reports
it's not urgent, just wondering why the chart is empty
not urgent: my logo is gone from the pdf
whenever you have time, the sync failed last night
nothing urgent, but numbers look wrong in march
what does your legal page say about data ownership
our lawyer wants a copy of the dpa
do you sign DPAs
where can our lawyers reach you
our legal team asks for your terms of service in german
who signs contracts on your side? our attorney needs a name
can we get the soc 2 report
is there planned downtime this weekend
how do I cancel
we want to cancel at the end of the year
I'd like to cancel my subscription
how do i cancel everything that renews automatically
can we leave at any time or is there a notice period
does the plan end if we don't pay
our deadline for the rollout is in march, can you train us before
we have a board meeting next week, can dashboards be exported to powerpoint
payroll is on the 25th, which report do I need
the audit is in june, can we have an auditor role
we go live on monday, anything to prepare?
was there an outage yesterday? it is fine again
the problem from this morning is solved
it works again, thanks
the app was down last week, how long was it
everything is back to normal here
false alarm, the sync is fine now
429 all day long, what can we do
we see a 500 when saving a filter
the connector is broken since tuesday
my dashboard is blank
sync failed
some rows are missing in the import
i can't log in
login does not work for one colleague
one chart shows the wrong currency
my report did not arrive today
the webhook fails with a timeout
csv import stops at row 2000
google sheet is out of date
slow today
the app is slow for me this morning
is fernhill down?
is it down for everyone or only me
is there an incident right now
status page is green but the page does not load
we get error 401
invoice 2231 has the wrong address
we were charged twice in may
you charged us for 12 seats instead of 10
card was declined
how do I get a refund
please send the invoice asap
could someone call me tomorrow about pricing
please call me back when convenient
I need a person
is there anybody I could talk to about an upgrade?
how do I remove an ex employee
a colleague left the company, how do we take his access away
how do i see who deleted a dashboard
somebody deleted our dashboard by accident, can we restore it
someone changed the filter, who was it
can other users see my dashboard
can our customers see each other's data in an embedded dashboard
how do I stop other people from seeing my reports
show another company's logo on the report
is it possible to connect another company's account
how do I give a client access to our data
we share data with another team, how do we do it
can I see another user's activity
make my report public
our dashboard should be visible to everyone in the company
can anyone with the link open it?
I got a phishing mail that says it is from you, is it real
is this mail from you or is it spam
how do you protect against ransomware
is two factor enough against hackers
do you run penetration tests
have you ever had a data breach?
our security questionnaire asks for breaches in the last five years
we have a phishing drill on thursday, can you whitelist it
training about data breaches: where do i find the slides
cyber insurance needs to know your breach notification time
i lost my phone, how do i log in
new laptop, how do I sign in
my phone was replaced and the codes don't work
how do I rotate an api key
where do I revoke tokens
change my password please
we track revenue lost to churn, which chart is best
how do I chart lost customers by month
can the dashboard show how much each hour costs us
metric for orders lost because of stock-outs
cost per minute of our call center, how to calculate
lost deals report: how do I filter it
we are losing money metric name, can I rename it
how can I compare our sales with a competitor
do you import from competitors
we moved to you from a competitor, where is the import guide
we are moving to a new office, please change the address
we switch to another bank, where do I put the new iban
switching to another sso provider, steps?
migrating from mysql to another database
we're leaving the monthly plan for the yearly one
my boss wants to see the invoice
management wants a weekly report
the ceo asks for a login
our director is going to join the call
what is the difference between urgent and normal alerts
how do i set an alert to critical
the alert says critical but it's just a test
can we mark tickets as urgent in the dashboard
filter by priority = urgent
emergency contact field is empty in the hr import, where do we map it
do you have an emergency number
do you offer urgent support
great support, thanks!
you guys are amazing!!!
THANK YOU SO MUCH
YES PLEASE
OK GREAT, SEE YOU MONDAY
NEW CSV FORMAT FOR Q3
love the new charts!!!
unbelievably fast, well done
this is insane, in a good way
happy birthday ana!!!
congrats on the launch!!!
we launch today, wish us luck
our new store opens tomorrow
the demo went well today
see you at the conference in two hours
lunch in 10 minutes
meeting moved to 3pm today
call is in 5 min, here is the link
I'm on sick leave until friday
sorry for the wait, here is the file
waiting for the numbers from finance, will send later
still waiting for my colleague to approve it
third quarter numbers attached
second time zone for our workspace?
the 3rd of may is a holiday for us
we had a power cut in our office, all good now
our own website is down for maintenance on sunday
our warehouse table has 40 columns, is that ok
production environment: can we have a separate key
how do I connect our production database
is production data encrypted
moving from sandbox to production, what changes
drop a column in the warehouse
kill a running query?
how do I stop the sync right now
can you block an ip address
does restricting by ip stop hackers
where do i see failed logins
i see a login from an address in Berlin, is that your office
audit log shows a user called support, who is it
please deactivate tom today, it's his last day
can you close our old test workspace
the legal entity on the invoice changed
legal name of the company is wrong on the bill
column 'lawyer' is missing in the export
is a notice period needed
formal invoice with stamp required
we need a formal quote
court bookings table: which connector
do you have customers in law
we are a law firm, do you have templates for attorneys
can we withhold a column from viewers
payment is on hold until procurement approves it
suspend payment reminders for us please
how do i dispute an invoice line
the chart with complaints per day is nice
complaints dashboard: add a filter
customers are calling it the orange chart now
our customers love the portal
guests of our hotel are waiting list entries, how do we count them
filter trucks that are waiting
nobody uses this dashboard, how do I delete it
nothing to add from my side
no problem at all
we are fine, just testing
"""


def _lines(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line]


@pytest.mark.parametrize("line", _lines(URGENT))
def test_what_cannot_wait_is_found_with_the_words_that_say_so(line: str):
    code, _, text = line.partition(": ")
    found = find_urgency(text)
    assert found is not None
    assert found.words
    assert found.words.rstrip("…") in " ".join(text.split())
    assert Urgent(code) in Urgent


@pytest.mark.parametrize("text", _lines(NOT_URGENT))
def test_what_only_looks_like_it_can_wait(text: str):
    assert find_urgency(text) is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("our acount was hackd", None),
        ("our account was hackked", Urgent.BREACH),
        ("you will hear from our laywer", Urgent.LEGAL),
        ("this is an emergancy", Urgent.SAID),
        ("urgnet!! please call", Urgent.SAID),
        ("that is unaceptable", Urgent.ANGER),
        ("we move to a compettitor", Urgent.LEAVING),
    ],
)
def test_a_slip_of_one_letter_in_a_long_word_is_read_over(written: str, code: Urgent | None):
    found = find_urgency(written)
    assert (found.code if found else None) == code


@pytest.mark.parametrize("text", ["outrageously good", "we love the beaches here", "two layers"])
def test_words_of_their_own_are_no_slips(text: str):
    assert find_urgency(text) is None


def test_a_librarys_phrases_are_whole_words_in_any_case():
    added = UrgentWords(phrases=("Line stop",), nots=("fire drill", "test alarm"))
    assert find_urgency("LINE STOP in hall 3", added) == Urgency(Urgent.PHRASE, "LINE STOP")
    assert find_urgency("the line stopped counting in our csv", added) is None
    assert find_urgency("Fire drill today: line stop", added) is None
    assert find_urgency("this is a test alarm: production is down", added) is None


def test_a_library_can_do_without_our_words():
    only = UrgentWords(phrases=("line stop",), builtin=False)
    assert find_urgency("this is an emergency", only) is None
    assert find_urgency("line stop", only) is not None


@pytest.mark.parametrize("text", ["Our LAWYER\u2019s in touch", "our lawyers   WILL be in touch!"])
def test_capitals_spaces_and_apostrophes_do_not_matter(text: str):
    assert find_urgency(text) is not None


def test_a_code_of_another_version_is_readable():
    assert Urgent("very_new").sentence == "Very new."


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str):
    found = find_urgency(text)
    assert found is None or found.words


def test_a_long_message_is_read_in_bounded_time():
    assert find_urgency("we the is our data " * 2_000) is None
    assert find_urgency("someone " * 5_000) is None
    assert find_urgency("because it is a long story " * 60 + "this is an emergency") is not None
