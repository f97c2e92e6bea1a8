"""Sentences that only look as if they could not wait."""

from __future__ import annotations

NOT_URGENT = """
we don't need this urgently, but can you add jana?
I don't need it immediately, whenever it suits you
crazy week, our demo is tomorrow
you can close this if nobody answers
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
"""

LOOK_ALIKES = """
our SSO is broken for two people. Can someone call me?
can someone call me about the broken export?
the import failed twice, please call us when you have a moment
what happens if a former employee still has a login, do you deactivate those by default?
do you store passwords hashed?
how would we know if somebody logged in from a new country?
we did a phishing drill last week, went well
yesterday's break-in attempt is closed, the bank sorted it
can i export the customer list to csv?
how do i remove a former colleague from the account
an unknown charge of 3 dollars, it turned out to be my own test
is our data visible to other customers?
i'm writing a policy on leaked credentials, do you have guidance?
how do i delete all my records?
we deleted the old test data, thanks
can i restore a file i deleted last month?
how long are deleted items kept?
we wiped the staging db on purpose before the migration
is there an undo for overwriting contacts
everything came back after a refresh, all good
the lost orders were found, they were in the archive
i lost my charger at your office lol
do you have a list of all my orders since 2019
what's the notice period if we ever cancel?
we're leaving for lunch, back at 1
our intern is leaving on friday, please tell me how to remove her seat
i'm done with the setup, what's next?
we moved from your competitor last year and love it
how do i cancel one of two subscriptions
can you give me until friday to pay the invoice?
this is the last straw poll question, promise
we're going elsewhere for our offsite this year
last chance to sign up for our webinar!
our lawyer asked for a copy of the dpa
does your contract say anything on liability?
how do i update the address of our law firm in the billing section?
we're a legal tech startup and want to integrate
the regulator approved our filing, thanks for the reports
where do i find your terms and the privacy policy
i read an article by a journalist on your new feature
our counsel will be back on monday, no rush
can i put a legal notice in the footer?
what is the process for a gdpr access request
do you charge twice for two workspaces?
how much does it cost per minute for sms?
why is my invoice higher this month?
can i get a refund for last month?
the double charge got refunded, thank you
how do payouts work
when will my refund arrive
what does payroll integration cost
i was charged once as expected, just confirming
is there a fee for bank refunds
what is your uptime over the last year?
does the mobile app work offline?
it was down for everyone this morning but works now
can all users see the dashboard?
how do i turn off all notifications
we were at a standstill but it's fine again
my printer is down again haha
one of my dashboards loads a bit slowly
do all stores share one login?
we have a demo in two weeks and would like to prepare
board meeting went great, thanks for the report
when is the deadline for the annual plan discount?
our launch is next month, what should we prepare
the report is due friday, how do i export it?
what time do doors open at your conference
i have a call in ten minutes, can we chat tomorrow?
certificate expires in 60 days, how do i renew?
the audit is next quarter, can we get the soc2 report
it's 5 minutes to midnight, happy new year!
damn that's a nice feature
holy crap this is fast, love it
how many times can i reset my password per day?
that bug was hell but it's fixed now
i hate mondays
you guys are crazy good
is it acceptable to share one login?
funny bot lol
no no, that one's fine, thanks
sick new design!
help center link is where?
can you help me change my email?
anyone know a good restaurant near your office
hello, is this the right channel for billing?
can someone please tell me the price of the pro plan
thanks everyone!!
where is the help page
no urgency, whenever you have time
what do you count as urgent under the sla?
please let me know how to add a user
wie kann ich meine rechnung herunterladen?
c'est pas urgent, merci
gracias por la ayuda
come posso cambiare la password
bedankt voor de hulp
kein notfall, alles gut
obrigado, resolvido
merci beaucoup pour votre aide
no es urgente, cuando puedas
dzięki za pomoc
what's your procedure if an employee account gets compromised?
we removed our former intern's login today, all fine
is there a report of who exported what?
can you show me how to limit exports to admins
a new colleague from vietnam will log in tomorrow, fyi
someone from our agency will log in as an editor next week
i typed my password wrong three times, how long is the lock
i gave my colleague the code and he's in now, works
reading up on phishing for our intranet, got any slides?
the strange login turned out to be my vpn
our own journalist team uses your charts in articles
a reporter at our newspaper needs a viewer seat
how do i make a public link that google cannot index
can people outside our company see a public link?
the board about hackathons is done, looks cool
how do i empty the trash
all old boards can go, we don't need them
can we delete all data older than a year automatically?
we lost our best analyst to a competitor, sad
everything was gone for a second, then it came back
do deleted users lose their boards?
we erased the demo rows ourselves, just fyi
how many days until deleted boards are purged for good
i lost track of which plan we have
my trial data vanished after the trial, as expected i guess?
is there an export before we close the account?
what would we have to pay if we left mid year?
two weeks of holiday, no answer from me until the 14th
we'll decide by friday whether to take the yearly plan
we left tableau for you and never looked back
our old agency is out, new one starts monday, how do i change the contact
i'm out of office until tuesday
leave the setting as it is, thanks
one more chart and we're done with the rollout
our lawyers' dashboard looks good
the legal department would like a training
i work at a court, do you have a public sector discount?
what law applies to our contract with you?
jury duty next week, my colleague takes over
police statistics board: how do i colour the map
we report to the regulator monthly, can that be scheduled?
is a formal order needed for 50 seats
a complaint chart per region, how?
default currency is wrong, where can i set the default
can i pay three times a year?
how much would 15,000 rows cost instead of 1,500?
how do i plot money lost per hour
the payout chart: where is the filter
how do i chart payroll by team
which bank do you use for direct debit
prices went up by 10k last year, how do i show that
can finance download every invoice of the year
we saved thousands with you this year
are all regions served from frankfurt?
how do i show a blank page instead of an error for viewers
all our stores use the same board, can each see only its own
nobody has used the board since may, archive it?
everyone here likes the new look
every tenant needs its own key, how
our shop closes at six, so reports after that please
is a status page available for all services
the outage banner in my dashboard is my own text lol
queue length chart, how do i add a target line
the meeting is in 10 minutes, see you there
our demo at noon went fine
can i get the demo at 3 instead of 2
exam results board: how do i round the grades
launch party tonight, come by!
in two hours we have a workshop on your tool, any material?
tax season starts in may, is there a template
month end is on friday, which time zone does the schedule use
flight data set: 12 columns, fine?
report is sent at 9 today, right?
this dashboard is sick, love it
wtf is a sankey chart haha
you people are insanely fast
shit, wrong channel, sorry
my boss is furious about the coffee machine, not you
how often do you update the docs?
that's ridiculous value for the price
i'm angry at my printer, ignore me
crap, i meant monday
never had a worse coffee than at your booth lol
guys, lunch?
anyone want to join the user group on thursday?
thanks for the quick help!!
emergency exits are shown on our floor plan board, how do i print it big
hello everyone!!
please please keep the dark mode, it's lovely
can someone please add me to the beta?
ok great, somebody already called me
help text of the field is wrong
we need a person's name in the title, how
wie lange dauert der export normalerweise?
comment ajouter un utilisateur ?
¿cómo cambio mi contraseña?
la riunione è domani, grazie mille
alles werkt weer, bedankt
who can grant owner rights in a workspace?
we granted our new cfo owner rights today
do tokens expire by themselves
a security researcher would like to join our team, do you offer guest seats
our neighbour shop wants to buy your product too, can we refer them
can an embed show customer a only his own figures?
the audit log says i edited the board, correct, it was me
is malware scanning part of the upload?
i changed my password twice today, just to be safe
the scammer mails stopped after you filtered them, cheers
where do i report a suspicious mail that uses your logo?
how do i take the edit rights of a supplier away
a full export per quarter goes to our cfo, how do i schedule it
we were at zero rows because the filter was on, my mistake
i dropped the old tables myself, no worries
how do i delete a workspace i made for a test
should the trash be emptied by hand?
we go from 90 boards to 30, spring cleaning
i didn't save in time, is there an autosave
how long do you keep raw tables
did the update change the board order?
all my boards are sorted by name now, how do i get the old order
the missing rows turned up, time zone issue
half of our orders come from germany, nice chart
if we drop a seat in the middle of the month, do we pay it to the end?
unless i hear otherwise i'll go with the yearly plan
my finger hurts from scrolling, is there a search
no answer needed, just fyi
we have one week left in the trial, what then
our colleague has gone on holiday, i'm doing her reports
our renewal is in may, can i get the quote earlier
what happens to boards when a customer leaves us
replacing our old bi tool with you, how do we import
goodbye from anna, ben takes over on monday
give me one good example of a funnel chart
our solicitors moved, new billing address attached
do you have a claim form for travel costs to the user group?
the union wants to see which data you store
can i get the agreement we signed as pdf
what's the legal name of your company
section 8 of the docs is outdated
the ministry uses your charts too, cool
data protection officer here: where's the list of subprocessors
the state asks for yearly statistics, do you have a template
i'm studying law and write about saas contracts
invoice says 100 seats, that's right
do you charge per day or per month
can we pay the invoice in two parts
the exchange rate on the board looks odd, where does it come from?
is my card charged on the first?
how does the refund policy work
what does a duplicate row cost in credits?
how do i show burn rate per month
our ad budget board: can i group by channel
my salary board should be seen by hr only, how
our 400 branch offices get one board each, can i copy it
does the tv mode run on 80 screens?
how do i show the bed plan per ward
what is the error rate of your api?
a white page theme would be nice
six lines on one chart, how do i colour them
we open a new shop in berlin, add it please
the kitchen screen shows the board nicely
do buses and trains have icons?
can polling be slower on weekends
presentation went super, thanks
i present the board tomorrow at ten, can i hide the menu?
release notes for 14:00?
test starts next week, can students get viewer seats
our inspection is in june, what documents do you have
tv debate tonight, will you watch?
the train was late, so i'm late for our call
can i schedule the mail for 6 tomorrow
is the hackathon in an hour or in two?
minister board: rename to cabinet please
numbers for the ceo go out monthly, thanks for the template
in the next ten minutes i'll send you the file
that was dumb of me, sorry
you should be proud of this release
i'd explode with joy if you added dark mode
trash icon is hard to see
it's beyond me how you do this so fast, great job
i wasted ink printing this lol
my grandmother uses your app, true story
one job per queue, is that right
what is wrong with this formula: sum(a)/b
is the support bot open source?
hello support, how do i add a user
hello hello, lovely monday
alert rules: how many can i have
priority of the alert can be set where
anybody coming to the meetup?
call me maybe, haha
we need help choosing a plan
rush hour chart: how do i show traffic by hour
is there phone support on the team plan?
please call the field "priority one"
können wir die daten auch als csv bekommen?
où est la documentation de l'api ?
¿se pueden recuperar los datos borrados?
posso eliminare tutti i dati di prova?
how do we find out who logged in last night?
an ex freelancer needs a read-only link, how
is there a list of unknown devices per user
what should we tell staff about fake fernhill mails?
we revoked the leaked key yesterday, all good
all our boards are in one folder, can i split them
how long is deleted data recoverable
i deleted everything in my sandbox, as planned
does an update ever delete data?
half the company's dashboards are in german, can that be changed
if it's fixed by tomorrow that's early enough
can we cancel by email?
we will renew, who do i talk to
the alternatives chart needs a legend
i have until noon to pick a colour, any advice?
our lawyers had one question about the terms, where are they
what compensation does the sla give
regulator's template changed, how do i update our report
is this letter about the new terms for all customers?
who pays another cent per row on the basic plan?
how do i show euro per minute
my card was charged today, where's the receipt
can all of our customers be billed by country in one chart?
payroll goes out on the 28th, which export fits
shop prices in the chart have no decimals
suppliers get a weekly board, how do i add one
is there a limit on people per workspace, we have 300
do you have production and sandbox keys?
our factory board looks great on the big screen
which screens work best for a control room
nothing works better than your heatmap
the site moved to a new domain, update our link
board meeting on monday, i'll need two viewer seats
the demo for our biggest client went very well
tax report by midnight was a classic, made it lol
i present in an hour, wish me luck
audit logs: where are they
we launched two hours ago and it runs smoothly
guest board: how do i freeze the first column
the numbers were wrong because of my formula
asked four times in the survey, only three answers, ok
worst case we wait for the next release
frustrated users chart, where's the template
the joke of the day widget is fun
sick of pie charts, do you have treemaps?
is anybody using the beta?
someone called me already, thanks
please look at the roadmap board when you have time
call me when it suits you, about the renewal
what is the emergency contact of our csm?
"""
