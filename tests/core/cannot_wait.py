"""Sentences of customers of many trades that cannot wait: of any sort, and kinds in five voices."""

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

BREACHES = """
someone in minsk is signed in to our admin account right now
We have reason to believe a former employee still has access and is copying customer records.
There appears to be an unfamiliar administrator in our workspace whom none of us invited.
WHO IS THIS PERSON IN MY ACCOUNT?? he is changing my bank details
hello, i see in our account the invoices of other company, is not ours
a stranger is making export of all our contacts, please stop him
pls help i typed my passwrd on a fake page of yours n now they r in
our accountant fell for a phishing mail this morning and entered her login
just found our customer list for sale on telegram
a guy we fired on friday is still in there deleting stuff
your page is showing me another customers orders with names and adresses
all our users passwords are on pastebin
sombody logged in from nigeria w/ my login and i'm sitting in ohio
unknown device downloading the whole drive as we speak
I am afraid our tokens leaked, there are calls from servers we don't own
hackers are in our account!!!
ransom note on our dashboard this morning, they say they have our data
my ex business partner changed the owner email to his own and locked me out
we got email from someone who says he has copy of our database, he wants bitcoin
seeing patient names from a different clinic in our list
two-factor got switched off by nobody we know and 3 new admins appeared
one of our staff gave the 6 digit code to somebody on the phone pretending to be you
someone at 185.x.x.x is pulling all rows via our token, we did not start this
a contractor whose contract ended in may is in our workspace and sharing boards with strangers
I regret to inform you that an outsider seems to have obtained access to our sales database.
some clown is inside my shop account changing prices!!!
I LOGGED IN AND THERE IS SOMEBODY ELSES COMPANY ON MY SCREEN
hello friend, one man which we not know is reading our boards
in our account is now user from other country, we are not invite him
my login got stolen pls freez the acount
typd my pass in a weird site n now cant log in
our competitor is quoting our internal numbers, they must have a way into our boards
the guy who got sacked last week just renamed all our dashboards to insults
got an alert that our token was used from vietnam, nobody of us is there
our revenue by customer is on reddit, screenshot of our board
public link we never made, indexed by google, all salaries readable
why do i see the turnover of a bakery i've never heard of in my boards
export log shows 40 full exports at 3am by an account that none of us know
my boss' account is sending weird invites to people in the whole industry
a hacker mailed us our own customer table and wants 2 btc
5 logins from an unknown phone last night and today the owner is somebody else
password reset mails i didn't ask for, then i was logged out everywhere and locked out
we think a leaver took the whole client base with him this morning, his session is still open
two people from a rival firm are members of our workspace, how the hell did they get in
the ex of my co-founder still logs in and reads everything
an unknown service account has been granted owner rights and we did not grant them
sessions from three continents on one login, token replay, kill them please
Kindly be informed that a dismissed member of our staff continues to enter the workspace.
I have reason to suspect that my credentials are circulating among third parties.
my neighbour shop can see all my takings since yesterday!!
i open and see the data from hospital, i am a bakery
somebody is change my password two times today and it is not me
smb is in my acc rn, sees evrything
got hacked i think, pw changed n email changed
we found our board screenshots in a competitor's pitch deck
our ex cfo walked out with a full export this morning and he can still log on
the cleaning company's boss somehow has edit rights on our salary board
i think i gave my login to a scammer, the support call was fake
our api secret is in a youtube tutorial with 40k views
customer b gets customer a's figures through the embed
robots from an unknown address hammer the api with our credentials
the audit log says i deleted the board at 4am. i was asleep
an anonymous mail threatens to publish our margins unless we pay
a security researcher tells us our boards are open to the whole world
malware on our admin's laptop, he was logged in to you
someone forwarded the owner invite to himself
all our private boards have been public since this night
a thief has my phone and it is logged in as owner
an ex freelancer of ours just logged in and is renaming boards
our staging key leaked to a public repo and somebody is hitting your api with it
Dear team, it seems that an unauthorised person has viewed our financial dashboards last night.
there's a guy in our workspace nobody invited, he's downloading csvs
MY ACCOUNT WAS HACKED!! they changed the email
i see board of other firm when i login, names and salary of them
clicked on a fernhill mail, put in my pw, now i think it was fake
our customers' emails are being sold on telegram
unknown login from brazil 10 minutes ago on the owner account
fired bookkeeper still has the admin password and is in there now
"""

LOSSES = """
all 14k records wiped after your deploy, table is empty
Every order since 2019 has vanished from our account.
my products are GONE. all of them. 6 years of work
where is my data?? everything is empty, everything!
hello our all customers disappear from the system, we have nothing
the import overwrote all our live contacts with test rows
i opend the app and everything gone, pics notes evrything
sync just nuked 3 years of bookkeeping
the project folder is empty and nobody on your side picks up the phone
Half of our employees' payroll records have been erased and the pay run is tonight.
your update destroyed our whole catalogue
somebody pressed delete on the production workspace, can you stop it before it's purged
backup is corrupt and the live db is empty
we lost all the bookings for this weekend
all invoices from january to now are missing and the auditor is sitting here
my account was deleted without warning with all my clients in it
the system eats our orders, since morning 200 orders are lost
data loss on cluster 3, rows disappearing as we watch
everything we entered this month has been overwritten with zeros
the whole history is gone after the merge, please stop whatever is running
every single file shows 0 bytes
our website content has been replaced with someone elses
all tickets deleted. ALL. can anyone restore
cant find any of my 900 clients anymore they all dissapeared
8 boards and all their history gone since the update, nothing in the trash
The entire finance workspace was removed this morning and none of us did it.
I'm sorry to bother you, but all of our saved metrics seem to have been erased.
YOU LOST MY DATA. ALL OF IT. 3 YEARS
my whole account is empty, where are my boards??
hello, since today morning all our tables are vanish, please return it
all of data is lose after your update, what we do now
u deleted my workspce wtf, everthing gone
every upload from this year shows as never existed
two years of manual entries overwritten by last nights sync
a rogue script is dropping our tables one after the other, stop the connector
the retention job is eating live rows right now
our workspace has been deleted, we paid the invoice, bring it back before the backup expires
all 60 colleagues kicked out and the workspace says it doesn't exist
the migration ate half of our customers
restored the wrong backup and now all of october is gone for everyone
who wiped our warehouse tables?? they're all at 0 rows
everything we built since january has disappeared
our numbers are being deleted while i watch
account closed by you without notice, all boards lost
all comments, all formulas, all users. gone.
the whole team's work from this quarter has been lost, client presentation is ruined
nothing left in our workspace, not one chart
all metrics dropped after migration 44, zero rows left
kpi workspace dropped, replica dropped, we're at zero
We are missing the complete data of the past eighteen months and our own copies are gone as well.
It looks as though your system has erased every one of our boards during the night.
WHERE ARE MY BOARDS??? ALL GONE
20 years of sales history and you simply deleted it!!
yesterday we had 90 boards, today we have 0
my all work is disappear, please help quickly
lost evrything after login, wrkspace empty
hrs of work gone bc it didnt save, whole board set
trash was emptied automatically and our board set for the annual report was in it
the sync overwrote all manual corrections of the last quarter
our raw tables are shrinking by the minute
the nightly job is deleting customers from the live table, stop it
the import has doubled and then deleted half of our orders
entire tenant missing. not renamed, missing.
every formula in the workspace reset itself to nothing
we cancelled one seat and you removed the whole company
nobody's boards survived the update
my team's five months of work just went poof
your cleanup removed records we must keep by law
everything before march has been cut off, it's our only copy
100 percent of uploads lost
all our boards are gone
3 years of data deleted by your update
It seems that our entire history before 2025 has been lost.
where did everything go?? my workspace is empty
the sync wiped our customer table
every metric we defined has vanished
half the company's dashboards disappeared this morning
hello my data is all delete, i not did it
omg everything's gone
someone deleted the whole finance folder and the trash is empty
"""

PARTINGS = """
fix it by tonight or we move everything to your competitor
This is the fourth time I am writing. If nobody calls me by noon we will terminate.
i'm done with you people. close it all, i want my money
last chance. really. after that im gone
if i not have answer in one hour i go to other provider
you have until 5pm then we're out
no reply in 9 days, my boss says cancel everything today
seriously thinking of dumping you guys, 3 tickets no answer
We are evaluating replacements as of this morning since nobody at your company answers.
that was the last straw, we're switching
either somebody rings me within the hour or i take my business elsewhere
our board has decided to leave unless there is a senior person on the phone today
two weeks!! two weeks waiting. i want out of this contract now
consider this our final warning before we walk
my patience is over, tomorrow i close the account
five emails and not one single reply, this relationship is finished
we wont be renewing if this is how you treat us
if this isnt sorted before monday you lose us
not going to wait any longer, we're moving to a rival this week
you've lost a customer today, well done
i'm this close to cancelling
still nobody. you have 30 minutes and then i pull the plug on the whole thing
we are leaving you becouse nobody help us since 1 week
get this fixed before monday or you can close our account
If I do not have a solution on my desk by close of business, we will give notice.
We would hate to go, but without a reply by thursday we have no choice but to change supplier.
TWO WEEKS NO ANSWER. WE GO.
i swear if this happens one more time i'm taking my shop somewhere else
when nobody answer today we stop the contract
we are not more customer from tomorrow if you dont repair
6 tickets 0 answers bye
nobody gets back to me. guess we'll try looker then
i have a signed quote from your competitor in front of me, you get one more day
management gave you until thursday, after that we migrate off
that's it, we're out, where do i cancel
we've started moving our boards to tableau because you never answer
as of next month you won't see a cent from us
i'm telling everyone in my network to stay away from you
we signed with metabase this morning, this is why: three weeks of silence
just refund me and delete everything, i never want to see this product again
my cfo wants your product gone by the end of the week
is anyone going to answer or should i just go to power bi
you had your chances. we are done.
fix it or lose us
we do not intend to stay with a supplier who ignores us for 3 weeks
cancelling friday unless an engineer joins our call
no fix by eod = contract terminated
Unless we receive a satisfactory answer this week, we shall not be extending the agreement.
I am afraid our patience has come to an end and we have begun the search for a replacement.
YOU HAVE 24 HOURS THEN I TAKE MY 40 SHOPS SOMEWHERE ELSE
one more day like this and you can keep your junk, i'm gone
if you not repair until tomorrow we finish the cooperation
i will not more pay, i search other company
fix or im out
ur losing a customer here lol, 3rd week no reply
we've been offered half price by your rival, and they answer the phone
the board votes on dropping you tonight, call before that
my finger is on the cancel button
this is the fifth and last mail before we cancel
we're packing our data as we speak
give me one reason to stay. today.
we only stay if somebody competent rings us this afternoon
our renewal is dead in the water if this goes on
i've told procurement to find a replacement, you've got this week to change my mind
if that happens again during peak we walk
ignored four times. switching.
we have lost all trust and will leave at the end of the month
we gave you three chances to fix this, no more
next call will be to your competitor
if this isn't fixed by tomorrow we're gone
last warning before we cancel
We will not renew our contract unless someone gets back to us this week.
third email no answer, we are switching to tableau
i want to cancel everything right now, this is a waste of money
you have until noon
we're looking at alternatives because nobody answers us
if no one call me today i go to other company
done waiting. cancel it.
my ceo is ready to pull out of the deal
"""

LAW = """
our solicitor will be in touch today
expect a letter from our attorneys by monday if the money isn't returned
Please note that we are holding you liable for all losses arising from this outage.
We regard this as a material breach of the agreement and reserve all our rights.
I WILL SUE YOU FOR EVERY PENNY
i'll see you in small claims court
my lawyer say you must delete this data today or we go to the judge
we make complaint to data protection authority because you dont answer
im reporting u to the police for fraud
filing with the BBB and trading standards this afternoon
a reporter from the times is asking us about your leak, what do we say
Formal notice of default is being served on your registered office.
GDPR complaint going to the ICO tomorrow unless someone phones me
legal is drafting the termination for cause as we speak
The regulator has opened an inquiry into us because of your missing reports and needs a reply today.
this is theft and i am going to take legal action
you are in violation of the contract, our counsel demands a written answer today
received a subpoena for our account data, response due tomorrow
we will claim damages for every hour of this
i go to consumer protection office, you are criminals
our general counsel wants a call with yours today
journalists are calling us about our users data on the internet
cease and desist is on its way
this is a formal complaint and i want it escalated
my bank and my lawyer are both on this now
you'll be getting mail from our lawyer
Please be advised that our company intends to seek damages for the missed filings.
We have asked our legal advisers to examine your breach of the service agreement.
SEE YOU IN COURT YOU CROOKS
i'm calling the cops on you
i already wrote to the consumer office about you
we will make law case if not refund
our advocat will contact you, this is not legal what you do
complaint to the cnil goes out tonight
our dpo says this must be reported to the authority within 72h and needs your statement today
a tv crew is outside asking why our patient data was on your site
written warning: you are in default since the 3rd
we'll let the judge decide who pays for this
this email serves as official notice that you have failed your obligations
the labour inspectorate demands the time records by noon, your export is down
insurers and lawyers are already informed
we've been served with a lawsuit because of your wrong report
my attorney is cc'd from now on
expect legal consequences
we are legally required to hand over the logs today, the court set 4pm
fraud. i've reported you to the police
we invoke clause 14 and terminate for cause
the newspaper has our leaked numbers and wants a comment from us by six
disputing every charge with visa and telling the ftc
preservation letter incoming, do not delete logs
counsel will file monday absent a written response
We consider this a fundamental breach and shall take the matter before the court in Leeds.
Our client, for whom we act, demands immediate cessation and reimbursement.
I'LL DRAG YOU THROUGH EVERY COURT IN THIS COUNTRY
thieves, i go to the police tomorrow with all screenshots
we will open process against your company at the court
i have right by law for my money and my advocate write you
my uncle is a lawyer n he says u owe me
this is illegal. you'll hear from me through the ombudsman
our insurer's lawyers will come after you for the loss
we are filing a claim for lost revenue
the union took us to court over the leaked salaries and we need evidence today
notice under section 8: remedy within 10 days or we terminate
i demand compensation and i demand it in writing
data protection officer here: this is a reportable incident, i need your statement within the day
radio station asks why patient figures were visible on our page
you broke the agreement we signed, our legal folks are on it
we've lodged a complaint with the supervisory authority
a bailiff came because your invoice was wrong, you will pay for this
my solicitor's letter is already in the post
you're guilty of negligence and we will prove it
the ministry threatens to fine us because your report is wrong
i will take this to the competition authority
our lawyers will be contacting you
we consider this a breach of contract
I will report this to the data protection authority.
you'll hear from our solicitor tomorrow
i'm suing
we demand compensation for the lost week
this is fraud, i go to police
regulator wants an explanation by 5pm, we need your incident report
please regard this letter as formal notice of default
my lawyer says not to pay you another cent
"""

MONEY = """
you've charged me four times for the same month
card hit 11x in the last hour, still going
Your system has debited our account twice and our rent payment bounced as a result.
We are losing about 4,000 euros an hour while the checkout is broken.
YOU TOOK 9000 DOLLARS FROM ME INSTEAD OF 90
my account is overdrawn because of you and my kids need to eat
you take money from my card every day, stop it please!!
payout to our drivers is stuck and they should be paid today
paycheck run failed, 240 people don't get their salary today
every minute down costs us 700 bucks
payments to the tax office due today are blocked in your system
why was i billed 12,400 for a 49 a month plan
all our customers got charged twice this morning
the refund script is sending money to the wrong people
bleeding cash here, orders can't be paid
u emptied my bank account
your app sent the same wire 3 times, 180k is gone
We cannot make our payroll because funds are being held by your platform.
my customers pay and money not come to me, since 3 days, i can not pay my suppliers
prices all show 0.00 and people are buying
we have lost 60k in sales since this morning
wrong amounts are going out to every customer right now
overcharged by thousands and the bank says it cant stop it
cards of all our members declined on renewal day, thousands of euros
i cant pay my staff because your payout never came
billed 26 times last night, what is wrong with you
You have collected the annual fee five times from our company account.
4800 EUROS GONE FROM MY ACCOUNT FOR A 48 EURO PLAN!!!
every hour is costing me two grand
you taked 3 times the money, my bank is in minus
because your failure we lose 2000 euro each day
u charged me 999 insted of 9.99
cant pay my guys today bc ur payout file is broken
wages go out at 3 and the export for the bank is refused
ad spend alerts didn't fire and we burned 30k overnight
prices feed is sending 1 cent to the shop, orders are flooding in
we pay a penalty of 10k for every day without the report
our account got frozen by the bank because of your direct debits
refund of 12k went to some stranger's account
we're losing bookings by the minute
vat payment blocked because your file has errors, due today
our insulin orders aren't going out because forecast feed is dead
lost the biggest deal of the year because the board was blank, and it's still blank
the wrong numbers from you made us overpay 300 suppliers this morning
you withdrew 15,000 instead of 1,500
our whole ad budget is burning because the stop rule doesn't fire
stripe shows 17 charges from you today
we can't invoice anybody, cash is running out
duplicate capture on every order since 02:00, 900 cards affected
burn rate 3k/min while your api is out
Owing to your error we are unable to meet our payroll obligations today.
GIVE ME MY 6000 BACK YOU TOOK IT WITHOUT ASKING
every day you take 49 from my card, every day!!
you take too much money, my account is now empty and i have to pay rent
our shop is selling for 0 euro because your price feed, we lose very much
charged me 5 times omg
lost 2k already bc alerts dont fire
the ad budget rule failed and google spent a month's money in one night
treasury is blind and we have a margin call in an hour
we can't release salaries for 900 people because the approval board is dead
your wrong exchange rate made us pay suppliers double
a 70k deal is falling through because i can't send the numbers
our bank refuses the file and the vat is due today
the refund went out ten times to the same client
we bid 100x on every auction because the feed shows wrong values
the card of our charity has been charged over and over, we can't buy food
our revenue dropped to zero when your script broke the checkout
penalties start at noon if the declaration isn't in
customers get charged but no order arrives, 340 so far
your invoice took our whole cash reserve by direct debit
we lose 500 euro every minute
you charged my card 8 times today
Our account was debited with ten times the agreed amount.
payroll can't go out because of you
all of our customers were billed twice
shop prices show 0, people order for free
stop charging me!! 3 times this week
we're losing thousands because the alerts are late
our suppliers don't get paid as the export is stuck, deadline today
"""

OUTAGES = """
prod down, all regions, 503
everything is dead since 8:10
None of our 300 agents can log in this morning and calls are queueing.
We are experiencing a total outage across all of our stores.
NOTHING WORKS!! my whole shop is standing still
whole clinic can't open a single patient file
our tills are all frozen and there's a line out the door
nobody in company can work, system is not open
site down on black friday are you kidding
all 40 branches offline
checkout gives 500 for everyone
the warehouse is at a standstill, scanners show blank screens
hundreds of students can't start their exam
our event started 10 min ago and nobody can get in with their tickets
every api call times out, all customers affected
blank page for all users worldwide
er can't see any records, we're back to paper
complete blackout here, app, web, api
phones are down in the entire call centre
no one can check out, since an hour no order
cant log in none of us can
launch is live and the signup page is returning errors to everybody
webhooks stopped for all tenants, orders not reaching the kitchen
trucks can't leave because labels don't print anywhere
all the machines stop, the factory stand still
total blackout since 6, 40 sites
p1: ingest dead for all tenants, queue at 2m
Unfortunately the system is unavailable for every one of our 1,200 employees.
None of the shops in our group has been able to open a till report since this morning.
MY WHOLE COMPANY IS STANDING STILL BECAUSE OF YOU
nothing works no one can do anything all screens blank
all our peoples cannot enter the program since two hours
whole factory is stop because your screens show nothing
app dead 4 everyone here, 300 ppl waiting
cant open a single bord, hole team blocked
dispatch is blind, ambulances run on radio
the plant screens went dark and the shift has stopped
all 12 hospitals of our group see 503
control room has no data, we're flying blind
our public dashboard is down on election night, a million visitors
tour starts and none of the ticket scanners get an answer
every embedded chart on our bank's site shows an error to customers
complete service failure since 05:40 in all countries
our warehouse can't pick, 2000 parcels are waiting
we run a call centre with 500 seats and everybody stares at a spinner
the trading floor has no prices
all airports in our group lost the boards ten minutes ago
all users are getting logged out every few seconds, impossible to work
tills down, queue to the street
ingest down globally, 100% error rate
all pods 503, customers screaming
The service has been entirely unavailable to our 400 branch offices since eight o'clock.
Regrettably not one of our nurses is able to see the bed plan at present.
MY SHOPS ARE ALL CLOSED BECAUSE YOUR THING DOES NOT START
kitchen has no orders on the screen, guests are walking out
all computer in our company show only white page, we can not work
whole office cant login smh
nothing opens for nobody, queue is out the door
the emergency dispatch board is frozen
line 1 to 6 stopped, no production figures
passengers stand at the gate and the boards are black
we're totally in the dark, all stores, all countries
bus drivers have no timetable, 90 buses in the yard
polling stations can't report, your api is dead
our hotline has 300 callers because the customer portal shows nothing
operating theatre schedule gone blank
80 technicians on the road without a single job on their phone
everything red. nothing green. all customers.
power plant monitoring lost its feed
every till in the country is waiting for your api
school is full of kids and no timetable loads in any classroom
we had to shut the shop because nothing works
total loss of service, 3 data centres
everything is down for everyone, 300 people can't work
production is down, all tenants
None of our stores can open their reports, customers are waiting.
our whole factory stands still
NOTHING WORKS
api 500 on every call since 20 min, our shop is offline
all screens in the control room are black
nobody in the hospital can see the bed board
the site is down and we're live on tv
complete outage, all 12 countries
"""

DEADLINES = """
demo in 10 min and the login loops
board meeting starts in half an hour and the report won't load
Our tax return is due at midnight and the submit button does not respond.
We go live at 6 and the domain still isn't verified.
DOORS OPEN AT SEVEN AND THE TICKETS DON'T SCAN
investor call in 20, dashboard empty, need someone now
auditors arrive in one hour and export not works
my exam start in 15 minutes and i can not enter
flight leaves in 2 hrs n i cant open my booking
on air in 5 and the stream won't start
court filing deadline is 4pm today and the upload hangs
We present to the minister at eleven and the charts are blank.
payroll cutoff is in 40 minutes, button's dead
the tender closes at noon and i can't upload our bid
webinar begins in a quarter of an hour and 900 people get an error
grant application is due tonight, your site won't save it
surgery at 8 and we can't pull the chart
election results go out tonight and the embed is broken
wedding is tomorrow and the guest list won't open
the campaign goes out in 25 min with the wrong price and i can't stop it
ceo is on stage in ten, slides not loading
certificate expires in 2 hours and renew fails
we ship in an hour n the labels r not printing
inspection today at 14:00 and we cannot get the log files out
pitch in 12 min, board shows 500
investors are in the room and the dashboard spins
Our shareholders' meeting opens in half an hour and the report will not render.
The ministry expects our figures by 3 pm today and the export has been failing since noon.
ON STAGE IN 10 MINUTES AND THE CHARTS ARE BLANK
my boss presents at 2 and everything shows zero!!
we must give report to bank until 17:00 today and is not working
after one hour comes the auditor and i can not open
client call in 5 mins n nothing loads
need 2 hand in my thesis at midnight, export broken
the IPO filing is due at five and numbers are wrong
show starts at eight, ticket counter frozen
our black friday starts at midnight and the stock feed is dead
the exam opens at 9 and the login throws 401 for students
press conference at noon, public board still says error
month end closes tonight and nothing has synced since monday
i'm in front of 300 people right now and your slides don't open
board pack has to be printed by 4 and pdf export hangs
the judge wants the records this afternoon and i get 'access denied'
plane leaves in an hour, dispatch sheet won't load
tax office deadline 23:59 today, download greyed out
we open in 15 and the menu boards are empty
customer demo going on right now and it crashed
go-live window closes in 18 min, webhook fails
release at 14:00, api key rejected
Our supervisory board convenes at ten and the figures remain inaccessible.
The tender must be handed in by four this afternoon, yet the export produces an empty file.
CURTAIN UP IN HALF AN HOUR AND NO SEATING PLAN
i have a customer in front of me and i can not show him nothing
tomorrow 8 o clock is the inspection and the system don't give the list
the train with the goods leaves in 30 minutes and papers cannot print
presentation in 3 min!! board wont open
test starts in 10 and im locked out
minister is waiting on the line for the covid numbers
embargo lifts at six and our chart still shows draft numbers
we have to report to the stock exchange before it opens, nothing loads
the plane boards in twenty minutes and i don't have the manifest
earnings call in 15, revenue tile says NaN
our pr goes out within the hour with your wrong chart in it
the auction ends at 5 and bids don't come through
debate is live on tv at nine and the poll chart is stuck
inspectors are walking in right now and i can't get the temperature log
last chance to file is 23:00 and your export is stuck at 2%
hackathon finals in an hour, api returns garbage
rocket launch t-20, telemetry board frozen
the vaccine truck leaves at 6, cold chain report won't generate
need these numbers in the next ten minutes for the ceo and it spins forever
payday is tomorrow and the file for the bank is broken
board meeting in 15 minutes and the dashboard is blank
demo for our biggest client in an hour, nothing loads
We must submit our tax report by midnight and the export fails.
i present in 10 min and cant log in
audit starts at 9 and all the logs are missing
we launch in two hours and sign-in is broken
investor call now, charts show errors, help
i have to send this report until 16:00 and the pdf is empty
doors open in 30 minutes and the guest board is frozen
payroll closes at noon and the numbers are wrong
"""

ANGER = """
this is fucking unacceptable
what a joke of a company, nobody answers
I have to say I am extremely disappointed and frankly angry about how this has been handled.
How many times do I have to explain the same thing?
ARE YOU EVEN READING THIS
absolute garbage, give me a human
you are useless, worst support i ever have
sick and tired of your bot
are you kidding me?!?!
wtf is going on over there
bullshit. that answer is bullshit
This is a disgrace, I pay 800 a month for this.
I am furious
this is insane, third time i'm asking
stop sending me that stupid link!!
no no no no that is NOT what i asked!!!
i am loosing my patience with you
ur support sucks big time
pathetic. simply pathetic.
It is outrageous that no one has responded for a week.
do you people even care?
fed up w/ this crap
screw you guys
you think it's funny? i'm waiting since 3 days
what the hell did you do to my account
for f***'s sake answer me
what a shitshow
I must express my deep dissatisfaction with the way this is being handled.
We find your silence completely unacceptable.
STOP SENDING ME ROBOT ANSWERS
you must be joking. again?? AGAIN??
i am very angry with your service
you are not serious company
this bot is dumb as hell get me someone
omg r u serious, 5th time this month
crap service crap product crap support
are you deaf?
nobody gives a damn at your place, do they
why do i even bother writing to you
i have never seen such incompetence
it's beyond ridiculous by now
you keep sending the same useless article, read what i write!!
my team is laughing at you, and i'm the idiot who bought this
utter nonsense, that is not an answer
absolutely livid right now
so you just ignore paying customers?
damn it, how long does it take to reply
shame on you all
honestly fuck this
zero competence over there
I find it appalling that a paying client is treated this way.
It is beyond me how a company can be this careless.
DO YOU EVEN KNOW WHAT YOU ARE DOING
i'm screaming at my screen because of you people
very bad company, very bad people, i am angry
you make me crazy with this bot
stop with the bot bs n get me a human ffs
lmao this is trash
you should be ashamed
are you taking the piss
if i get this link one more time i'll explode
my grandmother could run your support better
i've wasted three days on this rubbish
nobody cares, do they? nobody.
you had one job
thanks for nothing
i regret every cent i paid you
how dumb do you think we are
what is wrong with you people
i'm beyond frustrated, this has been going on for a month
don't you dare close this ticket again
this is the dumbest support i've ever dealt with
enough!!! i want your manager
this is ridiculous, i've asked four times
worst support ever
I am extremely frustrated with your service.
are you kidding me??
i'm so sick of this bot
what the hell is wrong with you
nobody ever answers here, unbelievable
you people are a joke
this is not acceptable any more
fix your damn product
"""

CRIES = """
HELP
someone PLEASE answer
anybody there??? please!!
help help help
IS ANYONE THERE
hello?? hello??? anyone??
PLEASE HELP ME NOW
people!! wake up!!
i need someone right now please
can somebody please please pick up
SOS
mayday, need a person now
we need help immediately, please call
EMERGENCY
urgent urgent urgent
call me asap
this can't wait, who is on duty?
911 over here
need a human on this right this second
pls someone quick
PLEEEASE anyone
this is critical, sev1, page someone
drop everything and look at this please
guys?! anybody?! we need you
very urgent matter, kindly revert immediately
ANYBODY
please please please someone answer me
heeeelp
HELLO??? IS THIS THING ON
someone, anyone, please
pls respond!!!! pls
I NEED A HUMAN NOW
can i please get somebody on this NOW
answer me!!
we need you here this minute
quick, somebody!
S.O.S.
yo anyone awake?? on fire here
get someone on the line immediately please
help, now, please
this is an absolute emergency
mega urgent!!!
need immediate assistance
HURRY
please hurry up, every minute counts
could someone look at this right now please, it's critical
we're desperate, please come back to us
fire fire fire
call me back this instant
super urgent pls escalate
need help asap!!! anyone
is anybody alive over there
ALERT ALERT
pick up the phone
I need to speak to a person immediately
somebody. please. now.
who can help right now
omg help
guys please we need you right now
SOMEBODY ANSWER
hello hello hello
anyone around?? it's serious
can't wait till tomorrow, call me
help us quickly please
response needed this minute
rush!! please call
top priority, drop what you're doing
come on, somebody respond!!
it's really really urgent
please react immediately
hurry up please!!
HELP ME PLEASE
is anybody there??
SOMEONE CALL ME NOW
we need help right now
please someone answer, it's urgent
hello??? anyone???
can someone PLEASE look at this
urgent!!! call me
guys help!!
"""

TONGUES = """
dringend! bitte sofort anrufen
c'est urgent, rien ne marche
es muy urgente, ayuda por favor
è urgentissimo, aiutateci
socorro, está tudo parado
pilne!! nic nie działa
het is dringend, alles ligt plat
akut: alla kassor är nere
hilfe, unser konto wurde gehackt
au secours, on s'est fait pirater
sofort jemand ans telefon bitte
necesitamos ayuda inmediata
urgente, ninguém consegue entrar
срочно помогите
緊急です、助けてください
紧急!请马上联系我们
notfall, produktion steht still
spoed! kassa's doen het niet
aidez-moi vite svp
kiireellinen, mikään ei toimi
haster! hele systemet er nede
Das ist eine Frechheit, ich gehe zum Anwalt
nous allons porter plainte
todo caído, perdemos dinero cada minuto
es ist sehr eilig, bitte melden Sie sich sofort
notre compte a été piraté cette nuit
nos han robado la contraseña y están borrando todo
non funziona più niente, abbiamo 200 clienti in negozio
não consigo entrar e a reunião começa em 10 minutos, urgente
we zijn gehackt, bel ons
allt ligger nere, ring mig omedelbart
hjælp, alt er nede
apua, kaikki tiedot ovat kadonneet
wszystkie dane zniknęły, pomocy
всё пропало, помогите
我们的账号被盗了,快帮忙
アカウントが乗っ取られました。助けてください
시스템이 다운됐어요 긴급합니다
النظام متوقف، عاجل جدا
sistem çöktü, acil
alle unsere daten sind weg, HILFE
je vais saisir la justice
voy a llamar a mi abogado
unser anwalt meldet sich morgen bei ihnen
toutes nos données ont disparu
estamos perdendo milhares de reais por hora
siamo bloccati, chiamateci subito
nefunguje vůbec nic, volejte ihned
kunder kan ikke betale, haster veldig
bei uns steht die ganze produktion, wir brauchen sofort hilfe
jemand fremdes ist in unserem konto
plus rien ne s'affiche et on a 300 clients en caisse
c'est une honte, je résilie
se borraron todos los datos, ayúdenos
esto es una estafa, los voy a denunciar
il sistema è bloccato e apriamo tra 10 minuti
avete addebitato tre volte la stessa fattura, è una vergogna
perdemos todos os dados, socorro
vou processar vocês
jullie hebben drie keer afgeschreven, ik wil nu iemand spreken
vi har blivit hackade
ingen kan logga in och kassorna står stilla
alt er borte, vi trenger hjelp nå
kukaan ei vastaa, tämä on kiireellistä
nikt nie może się zalogować, to bardzo pilne
zgłoszę to na policję
všechna data jsou pryč, pomozte
minden adatunk eltűnt, sürgős
データが全部消えました!至急連絡ください
数据全部丢失,请立即处理
결제가 안 돼요 빨리 좀 도와주세요
wir sind gehackt worden, bitte sofort melden
rien ne marche, c'est urgent
esto es urgente, no funciona nada
è tutto fermo, aiuto
nada funciona, urgente por favor
alles ligt eruit, bel mij direct
pilne, proszę o kontakt
срочно, всё упало
至急お願いします
Hilfe, alle Daten sind gelöscht
"""

KINDS = (BREACHES, LOSSES, PARTINGS, LAW, MONEY, OUTAGES, DEADLINES, ANGER, CRIES, TONGUES)
