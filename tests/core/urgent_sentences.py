"""Sentences of customers of many trades: what cannot wait, and what only looks like it."""

from __future__ import annotations

URGENT = """
I've been waiting since Monday and the deadline is tonight, this is ridiculous
we asked twice since Tuesday and the audit is tomorrow
this is the third time I ask and the board meeting is at 5 today!!
we don't need excuses, we need it fixed urgently
There is a hacker in our account, he changed the admin's e-mail
we got breached last night, attackers have our customer table
pls help my account has been hacked
I opened our workspace and see invoices of another company
why can I see a different clinic's patient list in my dashboard
Hello, we received the weekly report of some other customer by mail, with all their revenue
an employee we sacked on monday is exporting all our clients as i write this
unknown user "admin2" appeared in our workspace, nobody here created it
logins from Russia on my account!! it is not me
My password was stolen and someone is logged in as me right now
our intern posted the api token in a public forum
the secret for the api is on stack overflow, a contractor put it there, please revoke
our bookkeeper fell for a phishing mail and gave them her login
my colleague typed his credentials on a page that looked like yours, it was a fake
Possible data leak: a client found his own records on google
our data is exposed on the internet, anyone with the link reads all orders
we suspect unauthorised access to the finance dashboards since friday
Ransomware on our server, please cut the connection to your side
i think our system is compromised
someone broke into our account and is deleting dashboards
former partner still logs in and copies our price lists
strange ip from north korea is calling the api with our key
my laptop was stolen from the car, it is logged in to fernhill as owner
Bonjour, we see the data of an other client in our export, please act
we had an intrusion, need to freeze all tokens
a journalist calls us and says our customer list is for sale on the dark web
our salaries are readable by everyone in the company since your update
we must report a personal data breach to the ICO, who is your DPO
there are orders in our table from people we have never heard of, another shop's I guess
did your company get hacked? customers get spam, data leaked
an ex-employee deleted all our connectors this morning
Someone else is using my login, i get kicked out each time he signs in
You will hear from our lawyer
our solicitors are preparing a letter before action
I have passed this to our legal department and they will contact you
if the refund does not come we'll sue
We reserve the right to take legal action against you
see you in court
Consider this a formal complaint under our agreement
you are in breach of contract, clause 7.2
We hold you liable for every euro we lost
my attorney advised me to stop paying until this is cleared up
I will report you to the data protection authority
we are withholding payment of all invoices until somebody answers
next step is a lawsuit
i'll dispute the charge with my bank, i never agreed to this
Our general counsel is now involved
We got a court order to keep these records, do not delete anything
this is our last warning before we go to court
we demand compensation for the damage, our lawyers are on it
I will complain to the ombudsman about your billing
notice of termination for cause will follow from our legal team, they are drafting it
one more outage and we're gone
We're switching to your competitor next month, I have had no help here
if nobody helps us today we'll cancel the contract
honestly we are looking at alternatives now
you are about to lose us as a customer
my boss wants to drop you
We will take our business elsewhere
fix this or we leave
unless this works tomorrow we will not renew
our cfo told me to pull the plug on fernhill
the board is considering terminating the agreement over this
I am moving the whole group to another vendor, this was the last straw
i want to cancel everything, enough is enough
We are rethinking our contract with you after this week
management decided to leave fernhill if it keeps happening
if the sync breaks again we are out
going to somebody else, bye
Dear Sirs, we will have to terminate our contract, otherwise we see no future
we lose about 2000 euro per hour
every minute this lasts costs us real money
You debited 12,000 instead of 1,200 and our account is in the red
we're bleeding money here because the prices are wrong
loosing sales right now bc stock shows 0
this costs us 300 dollars an hour
cant pay our drivers, the hours report is empty
We are losing bookings while your page is blank
we cannot take payments at the moment
the double debit emptied our account, wages bounced, reverse it immediately
our shop is missing out on orders since the feed stopped
revenue lost every hour this goes on
unable to accept orders, checkout numbers frozen
the entire hospital can't work, nothing loads
PROD DOWN
production is down since 20 min
Our customers cannot check out, the embedded price list is dead
warehouse standing still because labels don't print from your feed
none of our 300 agents can log in, the call center is at a standstill
sev1 - api returns 503 for all tenants
trucks are waiting at the gate, picking list is empty
nobody in the company can work
our clients are calling non stop, the portal shows errors
total blackout here, no dashboard opens in any office
everything is down, please help
students can't submit, whole university is blocked, your login page errors out
guests are standing at reception and we can't check in, screen is blank
our live site is broken because of your embed
the shop floor has stopped, machines get no orders from the api
P1: ingestion stopped for every customer of ours
kitchen can't work, the orders screen is frozen
patients are waiting, list does not load
whole team is blocked since 8, login fails
complete outage on our side after your release
the board meets in an hour and the numbers are wrong
tax filing is due today and the export just spins
investor pitch in 10 min, charts are empty
auditors are here now and the report won't open
we go live tonight and the webhooks do not arrive
must be fixed by noon, otherwise no wages, file is corrupt
I present to the minister at 3pm and nothing loads
Payroll has to run in two hours but hours are missing
demo for a big client in half an hour, getting error 500
campaign starts at midnight, segments are gone
we have the inspection this afternoon and can't print the log
month end closing today, sync stuck
election results go out at 8pm and the map is broken
we will miss the filing deadline, upload keeps failing
black friday starts in 3 hours and the stock feed is dead
the tender closes at 17:00, pdf export fails, pls
exam begins in 15 minutes and the list is empty
flight leaves in 40 minutes, manifest not loading
our press release is out today, public dashboard shows an error
VAT return must be submitted today, data missing for june
I am so fed up with this
this is unacceptable
Your support is the worst I have ever seen
what a joke. second week and no reply
are you kidding me, it broke again
We are extremely disappointed with the service
nobody cares at your company apparently
5th ticket about the same error and no one answers
how many more times do I have to explain this? it still fails
wtf is wrong with your sync
I've been waiting three days, ridiculous
sick of being ignored
this is outrageous, i want your manager
does anyone even read this channel?
your team has wasted my time for a whole week
for god's sake answer me, reports are broken for days
we have lost all trust in your product
I am really angry about how you treat us
terrible service, still waiting since last Thursday for a call, nobody reacts
it's the fourth outage this month, embarrassing
stop ignoring us
still no answer after 3 days, frustrating
every single morning the same error, unbelievable
what are we even paying for
my patience is over
URGENT: connector gone
this is an emergency
urgent help needed
it is really urgent, please call
we need somebody immediately, the import deleted our records
this can't wait until monday
need a human right now, our numbers are all zero
very urgent!! please
help!! export wiped the table
please fix this right now, orders are stuck
i need urgently access to the archive
it's business critical for us
someone call me now, reports are broken
our SSO is broken, somebody please call us today
requires immediate attention
drop everything please, the feed sends wrong doses to the pharmacy
matter is urgent sir kindly do the needful
THE REPORTS ARE STILL EMPTY
NOTHING WORKS SINCE YOUR UPDATE
the import failed again!!!
WHY IS MY DASHBOARD GONE
I CANNOT LOG IN AND NOBODY HELPS
sync is stuck!!!! we see no data!!!!
my charts are broken!!!
we noticed that people outside our firm are able to read client files, please react
I just got an email from a stranger quoting figures that only exist in our fernhill reports
Somebody got hold of our admin login and changed all roles
there's a user in our members list none of us knows and he has admin
our dashboard suddenly contains patients that are not ours
I was shown the revenue of a company called Initech after logging in. that's not us
A hacker group contacted us with a sample of our table
we gave the support caller our 2fa code, was that really you?
cto account taken over, please lock the workspace
all exports got downloaded at 4am by an account of a guy who left in may
we got an extortion mail with screenshots of our dashboards
the password of our shared login is circulating on telegram
our legal counsel will send you a letter tomorrow
We will be seeking damages
my lawyer says you have 48 hours
i am going to the consumer protection agency with this
unless you repay us, our solicitor takes over
This constitutes a breach of our agreement and we reserve all rights
we have instructed our attorneys
we'll have to let the courts decide
we're considering our options, including leaving
starting to look at other vendors because of this
I'm done. Please close our account today, I won't put up with this any longer
if support stays like this we will not be customers for long
the last thing that keeps us here is the contract
our director wants us off fernhill by friday
You just lost a client
we can't keep paying for something that never works
thinking about going with your rival
each hour of this is 5k gone
orders worth 40k are stuck and customers are cancelling
we pay 20 people to sit around because your system does not load
you withdrew the annual fee twice and now our rent payment bounced
our pharmacy can't dispense, labels don't come through
the assembly line has come to a halt, no data from you
Our entire booking system is unreachable, phones are ringing off the hook
no cashier in any of our 12 shops can ring up a sale
ambulance dispatch screen is frozen
we cannot invoice anybody, month end is today
the newsroom is blind, live results not updating, we are on air
checkout broken for all customers since 10 minutes
service completely unavailable for us and our end users
I have to hand in the report at 4 and it says error
client is sitting in front of me and nothing loads
the CFO presents to the bank in 30 minutes, numbers make no sense
our submission window ends at 18:00 and upload hangs
trade fair opens tomorrow 9am and the big screen shows an error
we have until tonight to file with the tax office, csv is empty
the jury starts in ten minutes, scores missing
kids' exam results must go out today, export fails again
Honestly this is pathetic
I've asked four times now. Four. Nobody answers.
what kind of service is this?!
second outage this week and not even an apology
you people never get back to anyone
how long do we have to wait for somebody to look at this
i am beyond frustrated
This is not how you treat paying customers
absolute garbage, broken again
I feel completely ignored by your team, week three now
No response for 5 days. Not ok.
it's embarrassing in front of our clients, again blank charts
this needs to be looked at NOW, all our numbers are wrong
can someone PLEASE help, I deleted the production workspace by mistake
we're in deep trouble, the migration wiped everything
emergency! admin left and locked everybody out
please treat as top priority, nobody can sign in
highest priority please: data of all branches is gone
asap pls!!! store opens in 20 min and prices are missing
SYSTEM IS DOWN
PLEASE FIX THE SYNC
dashboard is empty!!!!
WHERE IS OUR DATA
Some outsider has been reading our invoices through your portal
our admin panel got hijacked
we received a ransom note
my staff can see salaries of other companies in your app
unrecognised device signed in to the finance workspace
the api secret was emailed to a supplier by mistake and they are using it
an ex colleague wiped our dashboards last night
our parent company's lawyers are drafting a claim against you
expect a letter from our solicitor
we will take this to the ombudsman
I shall be contacting trading standards about your company
this is our final notice before legal proceedings
Our patience is exhausted and we will move elsewhere
give me one reason not to switch to your competitor
next renewal is off the table if this goes on
I regret choosing you and will tell everyone, we are out
we had to turn customers away all morning because of you
our webshop loses sales every minute
we're paying penalties for each late delivery because your feed is dead
you took 9000 from our account by mistake, we cannot pay wages now
cannot process any orders, the whole supply chain is stuck
surgeons are waiting for the schedule and it does not load
all 12 branches are offline
the lab cannot release results, your export crashes
The tax office closes at 4 and your export has been failing all day
We are in the meeting right now and the slides with your charts are empty
ceremony begins in 20 minutes and scoreboard is dead
our grant application is due tonight, pdf is corrupted
I've never seen such bad service
third day without a solution, I am losing my temper
are you guys even working? it fails constantly
nobody takes us seriously there
this is the last time I ask: fix our sync
hello?? anyone?? our whole reporting is gone
please please help we are desperate, data gone
we need an engineer on the phone immediately
Emergency: intruder in the workspace
FIX THIS IMMEDIATELY
A person unknown to us is browsing our client accounts
we can view payslips of employees who work for someone else
Please lock everything, our admin's mailbox has been hacked
malware on the bookkeeper's pc sent out our export
one of your users wrote to us that he can see our margins
Our solicitor has advised us to claim damages from you
We will be taking this further legally
if you do not pay us back, we go to court
we are going to end this partnership
I will move my 40 users to a different vendor tomorrow
unless you fix it this week consider our contract cancelled
our shop is losing 500 an hour
because of your bug we paid suppliers twice, 80k gone
no one at the front desk can check in guests, the list is blank
our nurses cannot see the medication plan
the production line stopped, no orders coming through your api
since 7am not one of our 60 drivers got a route
shareholder meeting starts at 10 and all figures show NaN
I need these numbers for the judge in an hour and the page crashes
the newsletter with the wrong prices goes out at noon, sync must be stopped
I'm at my wits' end with your product
disgraceful. two weeks and nothing happens
You never answer, it is always the same with you
seriously?? broken AGAIN??
what on earth is going on, everything is gone
we need help this minute, records are being overwritten
THIS IS THE THIRD TIME TODAY
high urgency: no user can log in
Hola, es urgente please, system not work for all my employees
SOS database wiped
our competitor just quoted our internal numbers to a client, where did he get them from?
the account of our late founder was opened from Minsk this night
we caught an employee selling our contact list, block him
Every invoice you sent went to the wrong customer
We have retained counsel in this matter
your lawyers can expect ours
I'll make sure the press hears about this
we have decided to go with another solution after this disaster
this relationship is over
my team refuses to work with your app any longer
this bug cost us the biggest deal of the year
we are burning 10k a day
restaurant is full and the order screen went black
our 40 technicians are standing in front of customers without any job data
the school can't take attendance, fire regulation requires it
we must publish the annual report by midnight, export button does nothing
presentation to 300 people started, nothing shows on the projector
your product makes me so angry
I have never been treated like this
6 emails, 3 calls, zero answers
hello, anybody home? we are stuck since monday
someone must look at this immediately
this is life threatening
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
could you explain how your team handles breaches
our compliance officer wonders what you do when there is a leak
we need your incident response plan for our audit
in which cases do you notify customers of intrusions
can admins see the data of other workspaces
is our data visible to your staff
are exports public by default
who can see my dashboards
another team in our company wants access to our workspace
I see data from the other account I own, how do I merge them
someone from sales should get access
someone asked me how to export
somebody will call you tomorrow about the renewal
he uses our api key for the integration, is that fine
we use a shared login for the tv screen
an unknown column appeared in the sheet
unknown error 17
the former owner should be replaced by me
ex employee is still in the member list, how to delete
leaver process: how do we offboard people
hacker news integration?
do you support hackathons
our hackathon dashboard is slow
stolen bikes dataset fails to import
crime statistics: 'theft' column is empty
law firm here, one report does not load
our attorney workspace has a broken chart
we sell legal services, invoice is wrong
court dates do not sync from google calendar
lawsuit costs by month: chart is blank
legal hold on records, how do we set retention
when is the deadline to give notice
deadline column shows wrong dates
our deadline is next month, when do you ship the feature
the meeting room dashboard is empty
payroll connector fails
payroll report is wrong for october
audit log is missing entries
demo data does not load
demo workspace is broken
launch date field is empty
our launch is in may
board report pdf cuts off the right side
production report is empty
production line chart shows wrong units
the production workspace has slow dashboards
warehouse sync failed
customers table does not load
customers can't be filtered by country
clients can't see the shared dashboard
one client can't open the link
our client gets a 404 when opening the public link
the store locator map is blank
store 12 is missing in the report
orders are missing from shopify
orders since friday are not there
revenue is wrong since the update
sales numbers are lower than in the shop
how much does an hour of consulting cost us
does a second workspace cost us more
losing the filter when I reload
I lose my settings every time
we lost a colleague's dashboard
alerts are sent twice, annoying
a bit annoying that the menu is so slow
the new layout is ridiculous in size, can I shrink it
crazy idea: could you add dark mode
it's a nightmare dataset, 4m rows, can you import it
frustrating to set up but works now, thanks
second time we see this error, any hint
third try to upload, fails with a timeout
still no confirmation mail
still waiting for the invite
nobody got the report mail this morning
no one in our team can edit the dashboard
no answer from the webhook endpoint
no response from api after 30 seconds
waiting for the export for two hours
takes ages to load
please help
help me with the api please
help center link is broken
need help with saml
can somebody help me with a formula
please fix the typo on your page
please fix it when you can
can you fix this today?
can we get this by friday
i need the invoice today
need a quote by tomorrow
asap please: vat number on invoice
please respond asap
when will it be fixed
cancel my trial
please cancel the user's seat
stop the trial please
we want to terminate the contract at year end, what is the notice period
my manager wants to cancel one of the seats
we are evaluating several vendors, can we have a trial
we compare you with other tools at the moment, do you have a feature list
moving our data to another workspace
switch to another plan
I'm leaving the company on friday, who takes my account
we are leaving for holidays, can reports be paused
ERROR 500
thanks for fixing the outage so quickly!
the outage yesterday cost us some time, do you have a report
hi all!!! how do I share a chart
welcome to the team!!!
critical path chart is missing
how critical is this warning
is it urgent to rotate the keys
nothing critical, just a missing label
security training is due today
phishing simulation mails are blocked, how to whitelist
password leaked warning from chrome, should I change it?
I shared my dashboard with the wrong person, how do I undo it
accidentally deleted a dashboard
deleted the wrong user, can you undo
we deleted everything in the test workspace, fine that way
everything is empty in the new workspace, where do I start
nothing happens when I click save
nothing shows up in my report
all our dashboards are in english, can we change that
all my charts are gone after I changed the filter
we can't work with weekly data, need daily
our team cannot edit, only view
the team works from home today
the doors open at 9, can reports be sent before
the truck table is stuck at 60 percent
which legal entity do we contract with
can our legal department get a viewer seat
our counsel uses the audit log, can he filter it
I need to present the numbers tomorrow, how do I export to pdf
board wants the revenue chart in the monthly report
auditor needs read access until friday
our payroll numbers come from datev, how to connect
customers ask for a csv, can I embed a download button
our customers can't find the filter
can customers pay by card
users complain about the font
clients cannot see the comments, is that intended
phones table fails to sync
hospital beds dataset has a wrong header
patients table is missing a column
store opening hours are wrong in the chart
tills report shows zero for sunday
the warehouse connector is down for me
production sync fails with timeout
everyone gets an error when opening the link
no one can open the pdf
nothing loads on my ipad
all charts show an error since the update
i cannot log in since yesterday
login page loops
please help, import fails
pls help me with this error
need help: api returns 500
my trial ends today, can I extend
today's report is empty
the report due on monday is blank
sync stopped at midnight
export stuck since 2 hours
it takes 20 minutes to load, is that normal
alert fires every time, why
same error again
still broken
still not working
does not work again
I'm confused, the totals are wrong
bit disappointed by the pdf quality
the competitor column is empty
market share of competitors chart is broken
how do others handle breach notifications in your tool
gdpr deletion failed for one person
someone from ACME asked for access, should I accept
a user we invited never got the mail
user is not known in our okta
a device in the warehouse sends wrong temperatures
cancel button does not work
refund has not arrived
what do you charge per hour for training
which countries do your servers stand in
can a lawyer be invited as a guest
how do I give my attorney a link
when does the free month run out
could we move from annual to monthly
is the export limited to 1000 lines
my colleague can't find the invite mail
the chart title is cut off
our finance team wants a new folder
filter does not remember my choice
import skips the first line
pdf has an empty last page
connector says token expired
two users have the same name, can I merge them
the numbers differ from excel by 3
map shows the wrong city
do you have a roadmap
mail came twice
please add a french version
I'd like to speak to sales
our webhook secret changed, where do I enter it
meeting tomorrow at 10, can you show us the new features
who approves access requests
we finished the audit, thanks for the documents
slack alert came late
our client wants to see only his rows
sandbox is empty after reset
is the status page wrong? it is green
we had some trouble with the login but a restart helped
we don't need this urgently, but can you add jana?
I don't need it immediately, whenever it suits you
crazy week, our demo is tomorrow
"""
