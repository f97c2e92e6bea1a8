from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from bot.commands.calibration import calibrate_command
from bot.commands.matching import evaluate_command
from bot.commands.models import model_group
from bot.commands.threshold import Basis, lines_of
from bot.core.channels import Mode
from bot.core.questions import Action, Question, QuestionState, Request, Verdict
from bot.core.ranking import Thresholds
from bot.core.why import Why
from bot.evaluation import noise
from bot.matching.confidence.traffic import Decided
from bot.matching.confidence.use import Stratum
from bot.matching.scoring.space import SCORE
from bot.store import Store
from tests.matching.sample import LIBRARY

NOW = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    rows = [
        {"part": "library", "answer": slug, "text": text}
        for slug, asks in LIBRARY.items()
        for text in asks
    ]
    rows += [
        {"part": "question", "answer": "refund", "text": "may I have a refund please"},
        {"part": "question", "answer": "export-data", "text": "exporting all the records to csv"},
        {"part": "question", "answer": None, "text": "who won the match yesterday"},
    ]
    path = tmp_path / "small.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    return path


def run(command, *arguments: object):
    return CliRunner().invoke(command, [str(each) for each in arguments])


def test_evaluate_prints_the_measures_as_json(labelled):
    done = run(evaluate_command, labelled, "--json", "--tier", "lexical")
    measures = json.loads(done.stdout)
    assert done.exit_code == 0
    assert measures["accuracy"] == 1.0
    assert measures["wrong_of_all"] == 0.0
    assert measures["questions"] == 3


@pytest.mark.parametrize("kind", noise.NAMES)
def test_evaluate_with_noise(labelled, kind):
    done = run(evaluate_command, labelled, "--noise", kind, "--tier", "lexical")
    assert done.exit_code == 0
    assert "AUROC" in done.stdout


def test_evaluate_dumps_a_line_a_question(labelled, tmp_path):
    out = tmp_path / "out.jsonl"
    done = run(evaluate_command, labelled, "--dump", out, "--tier", "lexical", "--k", 4)
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert done.exit_code == 0
    assert next(line["text"] for line in lines) == "may I have a refund please"
    assert set(lines[0]) == {*("file", "seed", "text", "answer", "ranking", "evidence", "decision")}
    assert {line["decision"] for line in lines} <= {"reply", "suggest", "escalate"}
    assert all(len(line["ranking"]) <= 3 for line in lines)


def test_evaluate_reads_csv(tmp_path):
    path = tmp_path / "small.csv"
    rows = [f"library,{slug},{text.replace(',', '')}" for slug in LIBRARY for text in LIBRARY[slug]]
    rows += ["question,refund,give me a refund", "question,,what is the capital of France"]
    path.write_text("part,answer,text\n" + "\n".join(rows) + "\n", encoding="utf-8")
    done = run(evaluate_command, path, "--json", "--tier", "lexical")
    assert json.loads(done.stdout)["without_answer"] == 1


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", "", "give a file that ends in"),
        ("a.jsonl", "", "has no questions"),
        ("a.jsonl", "{", "a.jsonl:1: this line is not JSON"),
        ("a.jsonl", "[1]", "a.jsonl:1: a row needs"),
        ("a.csv", "question,slug\nhow?,a\n", "a.csv:2: a row needs"),
        ("a.jsonl", '{"text": "x", "answer": 3}', "a.jsonl:1: `answer` is a slug"),
        ("a.jsonl", '{"text": "x", "part": "library"}', "a.jsonl:1: `part` is"),
        ("a.jsonl.gz", "not gzip", "cannot be read"),
    ],
)
def test_a_file_that_is_not_one_is_refused_with_a_reason(tmp_path, name, content, told):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    done = run(evaluate_command, path, "--tier", "lexical")
    assert done.exit_code == 1
    assert told in done.output


def test_a_spreadsheet_may_mark_the_start_of_its_file(tmp_path):
    path = tmp_path / "marked.csv"
    path.write_text("text,answer,part\nreset it,a,library\nreset it now,a,\n", encoding="utf-8-sig")
    done = run(evaluate_command, path, "--json", "--tier", "lexical")
    assert json.loads(done.stdout)["accuracy"] == 1.0


def test_the_measures_fit_a_terminal_of_eighty_columns(labelled, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    lines = run(evaluate_command, labelled, "--tier", "lexical").stdout.splitlines()
    assert lines[0].split() == [
        *("%", "accuracy", "R@3", "AUROC", "oracle", "coverage", "wrong", "of", "sent"),
        *("shown", "unknown"),
    ]
    assert lines[2] == ("small: 6 answers, 36 phrasings; 3 questions, 1 of them without an answer")


def test_evaluate_takes_several_files_and_seeds_in_one_call(labelled, tmp_path):
    other = tmp_path / "other.jsonl.gz"
    other.write_bytes(labelled.read_bytes())
    options = ("--seed", "0-2", "--seed", 2, "--k", 3, "--tier", "lexical")
    runs = json.loads(run(evaluate_command, labelled, other, *options, "--json").stdout)
    assert [(each["file"], each["seed"]) for each in runs] == [
        (name, seed) for name in ("small", "other") for seed in range(3)
    ]
    told = run(evaluate_command, labelled, other, *options).stdout
    rows = {line.split()[0]: line.split()[1:] for line in told.splitlines()[1:5]}
    assert list(rows) == ["small", "other", "mean", "worst"]
    assert rows["small"] == rows["other"] == rows["mean"]
    lowest = min(each["accuracy"] for each in runs)
    assert rows["worst"][0] == f"{100 * lowest:.1f}"
    assert "Most wrong: " in told


def test_evaluate_draws_answers_out(labelled):
    done = run(evaluate_command, labelled, "--near", 0.5, "--seed", 1, "--json")
    measures = json.loads(done.stdout)
    assert measures["answers"] == 3
    assert measures["questions"] == 2  # that none of the file's own without an answer is among


def test_answers_are_drawn_out_of_a_files_own_library_only(tmp_path):
    path = tmp_path / "asked.csv"
    path.write_text("text,answer\nreset it,a\n", encoding="utf-8")
    done = run(evaluate_command, path, "--near", 0.15)
    assert done.exit_code == 2
    assert "asked has no library to draw answers out of" in done.output


@pytest.mark.parametrize(
    "options",
    [
        ("--k", -1),
        ("--max-wrong", 7),
        ("--near", 1.5),
        ("--seed", "2-0"),
        ("--seed", "0-99999"),
        ("--seed", "three"),
        ("--life", "--messages", 0),
        ("--life", "--start-k", 0),
        ("--life", "--noise", "typos"),
        ("--life", "--dump", "out.jsonl"),
        ("--life", "--use"),
        ("--use", "--noise", "typos"),
        ("--use", "--graded", 2),
        ("--max-wrong", 0),
        ("--near", 0.99),
        ("--use", "--streams", 0),
    ],
    ids=str,
)
def test_options_that_make_no_sense_are_refused(labelled, options):
    done = run(evaluate_command, labelled, "--tier", "lexical", *options)
    assert done.exit_code == 2
    assert "Error: " in done.output


def test_a_life_has_windows(labelled):
    done = run(
        evaluate_command, labelled, "--life", "--json", "--messages", 60, "--tier", "lexical"
    )
    report = json.loads(done.stdout)
    assert done.exit_code == 0
    assert [w["ends"] for w in report["windows"]] == [21]  # as many as the file has
    assert 0 <= report["whole"]["coverage"] <= 1


def test_use_is_played_on_each_file_and_draw(labelled):
    options = ("--use", "--messages", 80, "--streams", 2, "--k", 4, "--tier", "lexical")
    uses = json.loads(run(evaluate_command, labelled, "--seed", "0-1", *options, "--json").stdout)
    assert [use["seed"] for use in uses] == [0, 1]
    assert [(w["begins"], w["ends"]) for w in uses[0]["windows"]] == [
        *((0, 10), (10, 40), (40, 80), (0, 80))
    ]
    nobody = run(evaluate_command, labelled, *options, "--graded", 0, "--pressed", 0, "--clear", 0)
    assert nobody.exit_code == 0
    told = run(evaluate_command, labelled, "--seed", "0-1", "--jump", *options).stdout
    assert [line.split()[0] for line in told.splitlines()[1:]] == ["small", "mean", "worst", "Most"]


CASES = (
    ("negation", "we do not want our money back, all is well", {"never_reply": True}),
    ("statement", "the weather in Lisbon is lovely", {"never_reply": True}),
    ("control", "How do I reset my password?", {"reply": "reset-password"}),
)


def test_cases_are_put_to_the_live_library(tmp_path):
    path, out = tmp_path / "cases.jsonl", tmp_path / "out.jsonl"
    rows = [
        {"id": kind, "kind": kind, "channel": "customer", "messages": [text], "expect": expect}
        for kind, text, expect in CASES
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    options = ("--cases", path, "--tier", "lexical")
    for kinds in json.loads(run(evaluate_command, *options, "--json").stdout).values():
        assert [(each["kind"], each["cases"]) for each in kinds] == [(k, 1) for k, *_ in CASES]
        assert kinds[1]["answered"] == 0.0
        assert kinds[2]["right"] == 1.0
    told = run(evaluate_command, *options, "--dump", out).stdout
    assert "controls answered rightly" in told
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert next(line["sent"] for line in lines if line["id"] == "control") == ["reset-password"]


def test_cases_take_no_files_beside_them(labelled, tmp_path):
    done = run(evaluate_command, labelled, "--cases", tmp_path / "cases.jsonl")
    assert done.exit_code == 2
    assert "give FILES of labelled questions, or --cases and none" in done.output
    assert run(evaluate_command).exit_code == 2


def test_calibrate_says_where_the_threshold_stands(labelled, tmp_path):
    done = run(calibrate_command, labelled, "--tier", "lexical")
    assert done.exit_code == 0
    assert "of sent" in done.stdout
    assert "Add phrasings here first" in done.stdout


def test_calibrate_counts_what_people_have_shown_the_running_bot(shell):
    assert "will move it" in shell.run("calibrate").stdout
    with Store(shell.database) as store, store.write() as tx:
        channel = tx.save_channel("C1", mode=Mode.LIVE, name="help").key
        for action, verdict in ((Action.REPLY, "graded_right"), (Action.SUGGEST, "shown_wrong")):
            asked = Question(0, channel, "1.1", "U1", "How?", QuestionState.ANSWERED, NOW)
            question = tx.add_question(asked).id
            request = Request("How?", action, Why.SURE, (), question, "refunds", 2.5)
            tx.record_decision(
                question,
                action=action,
                why=Why.SURE,
                thresholds=Thresholds(0.9, 0.5),
                library_version="v",
                tier="lexical",
                score=SCORE,
                decided_at=NOW,
                candidates=(),
                requests=(request,),
            )
            said = {"slug": "refunds", "by": "U2", "verdict": Verdict(verdict), "at": NOW}
            tx.keep_feedback(question, **said)
    told = shell.run("calibrate").stdout
    assert "2 requests decided" in told
    assert "kept back 1; people showed of 1 what was right, and that 1 were wrong" in told
    assert "sent      1; people showed of 1 what was right, and that 0 were wrong" in told
    facts = json.loads(shell.run("calibrate", "--json").stdout)
    assert facts["requests"] == 2
    assert facts["labels"]["sent"] == {"requests": 1, "labelled": 1, "wrong": 0}


def test_what_a_threshold_rests_on_is_said_in_words():
    basis = Basis(
        simulated=1.9,
        floor=2.6,
        first_day=2.45,
        reply_at=2.3,
        expected_wrong=0.017,
        requests=812.4,
        kept=Stratum(31.0, 12.0, 3.0),
        sent=Stratum(190.0, 24.0, 1.0),
        all_right=2.2,
        as_now=2.25,
    )
    one = np.zeros(1, np.int64)
    decided = Decided(np.ones(1, np.float32), one.astype(bool), one, one)
    told = "\n".join(lines_of(decided, basis))
    for words in (
        "on the first day it replies from evidence 2.45",
        "the library's test of itself says 1.90, other libraries 2.60",
        "now it replies from 2.30; at or above that, of 812 requests",
        "kept back 31; people showed of 12 what was right, and that 3 were wrong",
        "1.7% of all questions are expected to get a wrong reply",
        "50 more grades would make it 2.20 if all were right, 2.25 if they were as those so far",
    ):
        assert words in told


def test_calibrate_plots(labelled, tmp_path):
    pytest.importorskip("matplotlib")
    out = tmp_path / "curve.png"
    done = run(calibrate_command, labelled, "--tier", "lexical", "--plot", out, "--json")
    assert done.exit_code == 0
    assert out.read_bytes().startswith(b"\x89PNG")


def test_model_show_says_which_tier_runs():
    done = run(model_group, "show")
    assert done.exit_code == 0
    assert "tier" in done.stdout


def test_model_verify_of_an_empty_folder_says_why(tmp_path):
    done = run(model_group, "verify", "--folder", tmp_path)
    assert done.exit_code == 1
    assert "has no model.safetensors" in done.output
