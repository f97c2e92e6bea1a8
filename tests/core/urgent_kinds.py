"""What cannot wait, by kinds and in five voices, and what only looks like it."""

from __future__ import annotations

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
this is an emergency
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

KINDS = (BREACHES, LOSSES, PARTINGS, LAW, MONEY, OUTAGES, DEADLINES, ANGER, CRIES, TONGUES)
