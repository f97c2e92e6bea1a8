"""The day that people have beside their work: weather, ways, meals, play, health, meetings."""

from __future__ import annotations

from bot.core.intent import questions, wishes
from bot.core.intent.patterns import any_of, word_set, words

DAY = word_set(
    # weather and ways
    """
    weather rain raining rainy snow snowing snowed sunny sunshine heatwave fog storm degrees
    bucketing pouring hail gridlock
    traffic motorway train trains tram bus buses tube subway bike bicycle flight airport ferry
    commute roadworks m25 tyre
    """,
    # meals
    """
    coffee espresso latte tea lunch brunch dinner breakfast canteen cafeteria fridge soup pizza
    tacos burritos sushi noodles bbq barbecue beer beers pint pints wine cake donuts cookies snacks
    guac paella pub recipe restaurant
    """,
    # play
    """
    football soccer rugby cricket tennis chess five-a-side playoffs league marathon hike hiking
    yoga ski skiing padel volleyball karaoke netflix podcast playlist spotify raffle concert gig
    """,
    # health and home
    """
    baby newborn kids toddler birthday wedding honeymoon pregnant fever flu surgery dentist knee
    jetlag nap hangover babysitter headache fingers migraine funeral
    """,
)
_LEISURE = DAY | word_set(  # names of wares as well: only who asks around means play by them
    """
    match final cup goal gym run quiz festival film movie movies show series book reading game games
    party keynote conference fair trip holiday holidays weekend easter christmas monday friday
    friyay drinks
    kitchen milk cold sick tired kid doctor
    """
)
_MEET = word_set(
    """
    call meeting zoom teams meet huddle standup stand-up retro catch-up catchup weekly 1:1 offsite
    camera mic microphone webcam lobby rejoining dialing dialling joining workshop hackathon
    """
)
_WARES = word_set(  # what is sold, run and broken: none of it stands in mere talk of the day
    """
    account accounts admin api app apps board boards bill billing booking bookings button card
    cards chart charts column columns connector customer customers dashboard dashboards data
    database delivery device driver email emails error export exports feature field fields file
    files filter form guests import imports integration integrations invoice invoices key keys
    license login logins mail menu menus message messages metric module number numbers option
    order orders page pages parcel password patients payment plan plans price printer product query
    receipt record report reports role row rows sales screen seat seats server service setting sheet
    settings shipment site sso subscription sync table tables tag template ticket tickets
    till token trial update upgrade user users version view webhook website widget workspace
    calendar shift room rooms hall printer door
    """
)
_ASKED_AROUND = any_of(
    r"""^\W*(?:(?:so|and|hey|hi|ok|lol|guys|all)\W+)*(?:anyone|anybody|who(?:'s| is| else|wants
    | wants)?
    |(?:does|can|could|did|has|would) (?:anyone|anybody|someone)|are any of you|will you be (?:at
    |there|joining)|should we|what did you think|any plans|is (?:anyone|anybody|everyone)
    |are (?:you|we)(?: all| guys)?|did
    (?: you| anyone| y'all| everybody| anybody)(?: all| guys)?|how (?:was|is|are|were|did|do you all
    |'s)|how's|what (?:are you|did you|is everyone|do you all)|what's everyone|shall we|when are we
    |who do you think|who let|
    when is the|is it|you guys|y'all|which \w+(?: \w+)? do you (?:support|like|prefer|watch|play)
    |tea or|best)\b"""
)
_MET_AT = any_of(
    r"""\b(?:can|could|shall|should|let's|may) (?:we|i|us|you)(?: \w+){0,3} (?:do|push|move|meet
    |reschedule|postpone|start|have|make|shift|make it)\b[^?]*\b(?:\w+day|tomorrow|later|\d+ ?(?:am
    |pm|h)?|noon|half|instead|next week|earlier)\b|\bdial in\b|\bat the (?:call|meeting|fair)\b"""
)
_FOR_US = any_of(  # what only we can do
    r"""\b(?:please|pls|plz|how (?:do|can|to|could)|(?:can|could|would|will) (?:you|i|someone
    |somebody)|we need|i need|where (?:do|can|is)|doesn't|is there|do you|does the|we want|charged
    |the wrong|shows?|refund|cancel(?! lunch))\b"""
)
_WHOM = any_of(r"\bwho(?:m)? (?:do|does|can|could|should|would|must) (?:i|we|one)\b")  # to turn to
_YOURS = any_of(r"\b(?:with|from|of|on|in) your\b|\byour (?:team|side|\w+ (?:is|are))\b")
_OUR_CALL = any_of(  # who cannot be heard, and who comes late
    r"""^\W*(?:(?:sorry|ok|hi|all|guys)[\s,]+)*(?:i|i'm|we|we're|my|our|the|can't|cannot|zoom|teams
    |joining|rejoining|dialing|back)\b"""
)
_WHEN = any_of(r"\b(?:since|after|before|until|till|during) (?:the |my |our )?\w+")
_LITTLE = word_set(  # what follows a name that is no part of another
    """
    is was are were has had have will would in on at to for from with of by and or but again
    broke died dropped stopped got went ate gave took won lost today tomorrow tonight yesterday this
    that these last next machine station strike stop here there i we my our you all isn't won't
    doesn't wasn't yet please lol anyone invite later then now near over after before the a an who
    instead as if because so when while up out down off does did do can yes no group club
    sport spot break like vs season match team mate
    """
)


def is_of_the_day(said: str, *, asks: bool) -> bool:
    """Whether a sentence is about one of these, and names no wares.

    `asks`: it has words that ask, whatever else they are about.
    """
    if _WHOM.search(said) or not _WARES.isdisjoint(words(said)):
        return False
    meets = _names(said, _MEET)
    if meets and (_MET_AT.search(said) or _ASKED_AROUND.search(said)):
        return True
    if _ASKED_AROUND.search(said) and _names(said, _LEISURE):
        return True
    if _FOR_US.search(said) or _YOURS.search(said) or questions.is_question(said):
        return False
    is_day = _names(said, DAY) and not (asks or wishes.wishes(said))
    return is_day or (meets and _OUR_CALL.search(said) is not None)


def _names(said: str, table: frozenset[str]) -> bool:
    """Whether a sentence names one of these, and not a ware called by it: *the birthday mails*."""
    found = words(_WHEN.sub(" ", said))
    after = [*found[1:], "and"][: len(found)]
    return any(
        word in table and (is_next in _LITTLE or is_next.endswith(("ed", "ing")))
        for word, is_next in zip(found, after, strict=True)
    )
