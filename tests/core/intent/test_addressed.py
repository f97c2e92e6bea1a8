"""Whom words are for: somebody else, or us."""

from __future__ import annotations

import pytest

from bot.core.intent import addressed

from .sentences import lines

OURS, NAMES = ("U0BOT", "U0MIA"), ("mia", "leo", "fernhill")
TO_OTHERS = """
    <@U0NOAH> can you reset it
    hey <@U0NOAH>, where's the key
    hi <@U0NOAH> did you pay the florist
    <@U0NOAH> <@U0OLGA> which of you has the invoice
    <@U0NOAH> and <@U0OLGA>: please sign
    ok <@U0NOAH> your turn
    thanks <@U0NOAH>, can you also close the gate
    <@U0NOAH|noah> pls call the plumber
    <@U0OLGA> your script fails again, fix it please
    and <@U0OLGA> how do we get in
    yo <@U0OLGA> lunch?
    morning <@U0OLGA>, is the van back
    can you check this, <@U0NOAH>?
    could you sign that please <@U0NOAH>
    did you see it <@U0OLGA>?
    @Noah please upload the plan
    @noah did you turn on the alarm
    @Sara can you print the labels, i'm on my phone
    @petra.k did you get the refund
    hey @Olga where is the spare key
    @Jean-Luc pls add the budget line
    @Imke did legal sign already
    could you do that today @noah
    can you take it, @Olga
    Petra, could you invite the intern
    Imke, pls send me the plan before noon
    Joost, please call the florist
    Siobhan, could you share the sheet with me? your link is dead
    Imke, what formula did you use for the tips?
    Lena, where did you save the export
    Karl: please remove the old booking
    Marta, remember to renew the card
    Jean-Luc, did you pay the invoice yet?
    Ana Maria, could you approve my request
    Tom - can you forward the contract
    Pablo, check the safe when you can
    Yuki, don't forget to lock the door
    Dmitri, you still have the old key
    Ravi, are you at the gate already
    Olga, have you booked the van?
    Nils, will you bring the signed form?
    Chloe, when do you leave for the fair
    Priya, let me know when you are done with the list
    Amina, look at row 7 please, your sum is off
    Bruno, turn off the oven before you go
    Zosia, take the spare key with you
    Femi, make sure the guests get their codes
    Kenji, send the crates to hall 2
    Lucía, what did you order for table 9?
    Ben, would you mind closing the shop tonight
    Aoife, do you have the invoice for the tent
    Omar, any news from your landlord?
    joost can you add me to the list
    petra pls check your spam folder
    ines, can you take a look at our oven config
    bartek could you restart the till
    ravi did you switch the plan already
    olga will you be at the gate
    karl have you paid the deposit
    hey Bartek, can you rotate the code before you go home
    Hi Sara, can you bring the keys when you're back from lunch
    hey Tom, did finance sign the lease already
    hey Olga, is your login still the old one? change your password today
    # With titles, by two names, in passing, and reported back.
    Olu! the board meeting moved, send the pdf by ten
    @Kwame why is our plan still starter? did you not upgrade?
    @Kofi did the trust sign the dpa yet
    Terence, you were going to send me the soc2 report
    @priyanka.s when does your sync run?
    @here has anyone from our finance team paid this yet?
    Nkechi would you be so kind as to invite Paul
    Paulchen, wie hast du den Filter gesetzt?
    Mrs. Pemberton, could you please forward me the invoice you got?
    @ruth.m you left the board public, close it
    Hamid and Ruth, please use the sandbox key not the live one
    Father Murphy, could you give the new sacristan access?
    could you please resend that invoice to me, @femke
    Hey Wanda, could you approve my access request when you're back from court?
    Doreen, can you add the new apprentice to the workspace?
    Everyone at the east depot, please change your passwords by tonight
    Terence can you bring the invoice to the meeting
    @jin can u kill the old api key
    @femke did the port get opened
    Femke will you do the import or shall I?
    Femke, the reset mail goes to your private address, check there
    Ingo, as our admin you should rotate the keys this week
    Olu, the parents can't see the board, can you fix the sharing?
    Lads, who of you has the api key?
    Ruth, any luck with the okta thing?
    Hamid - your sync runs at 3 and kills our db, move it
    Kwame, how come the dashboards at your branch are faster?
    Femke, you promised the soc2 by monday
    Note to Terence: rotate the keys on the 1st
    Kofi mate, which filter did you use on the lorries board
"""
TO_US = """
    <@U0BOT> how do i reset it
    <@U0MIA> can you help
    hi <@U0MIA>, our tickets are gone
    <@U0MIA> and <@U0NOAH> can one of you help
    hey <@U0BOT> where is the invoice
    can you remove <@U0NOAH>?
    can you invite <@U0NOAH> please
    is the owner <@U0NOAH>?
    who has the key, me or <@U0NOAH>
    please give access to <@U0NOAH>
    the booking of <@U0NOAH> is wrong
    can you check this, <@U0MIA>?
    @here can someone help
    @channel the lift is down, who can fix it
    @support please help
    @Mia can you check our booking
    @fernhill can you check
    how do i make @Noah an admin
    Mia, can you help us
    Leo could you look at this
    hi Leo, did you get my mail
    Fernhill, can you hear us
    Hi Tom, how do i change the plan
    Hi Tom, can you send us the october invoice?
    Hello Anna, our export fails
    Hi Sara, we need two more keys
    Dear Tom, please cancel our order
    hey Ben, is the lift down
    Dear Sir, please cancel our plan
    Petra cannot log in
    Petra can't log in, can you check?
    Petra, who left last month, still has a login. can you remove her?
    Tom, Dick and Harry need logins
    Tom and Olga need keys
    Anja needs her own login, can you add her
    Jonas wants to know if the pool is open
    Noah asked me to reset the code, how
    Unfortunately, can you not do it sooner?
    Sorry, can you explain
    Please, can you help
    Quickly, how do i pay
    Honestly, could you be any slower
    Besides, did you ever answer our mail
    Thanks, can you also add a bed
    Urgent, please call us
    Hello, would you please tell me the price
    hey, can you help
    support, can you help
    team can you check our booking
    guys could you look at it
    folks, any news on the parcel?
    everyone, please help
    anyone can you help
    also can you add Petra
    and could you delete it
    question: can you raise our limit
    invoice please
    refund pls
    human pls
    password reset, please
    invoices, where are they
    dashboards, can you embed them
    Salesforce, can you connect it?
    Berlin, can we host our data there?
    Netsuite: how do we connect it?
    Monday, will the gate be open?
    SSO, could you enable it for us
    2FA, can you turn it off?
    finance asks whether you take cheques
    everything broke, can you check
    I did, can you check
    My colleague, can you add her please?
    Done, what do we do next
    Update, it still fails, can you look
    First, how do i add a guest?
"""


@pytest.mark.parametrize("raw", lines(TO_OTHERS))
def test_who_is_spoken_to_is_somebody_else(raw: str) -> None:
    assert addressed.is_to_somebody_else(raw, OURS, NAMES)


@pytest.mark.parametrize("raw", lines(TO_US))
def test_what_nobody_else_is_spoken_to_with_is_ours(raw: str) -> None:
    assert not addressed.is_to_somebody_else(raw, OURS, NAMES)
