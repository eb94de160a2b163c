"""What the commands take, and how they say what is wrong."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from euromine_qgis.engine import __main__ as engine
from euromine_qgis.engine.errors import JobError
from euromine_qgis.engine.training import commands, evaluate, failures, publish, train

ROOT = Path(__file__).parents[3]
COMMANDS = {"evaluate": evaluate, "failures": failures, "publish": publish}
ARGUMENTS = {
    "evaluate": ("x.toml", "card.json"),
    "failures": ("x.toml", "card.json", "pictures"),
    "publish": ("x.toml", "models"),
}


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("evaluate", ()), ("evaluate", ("x.toml",)),
        ("evaluate", ("x.toml", "card.json", "test")),
        ("failures", ("x.toml", "card.json")),
        ("failures", ("x.toml", "card.json", "pictures", "many")),
        ("publish", ("x.toml",)), ("publish", ("x.toml", "models", "more")),
    ],
)
def test_wrong_arguments_show_the_usage(
    command: str, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        COMMANDS[command].main(list(arguments))
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith(f"usage: python -m euromine_qgis.engine.training.{command} ")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_says_what_a_command_is_for(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        COMMANDS[command].main(["--help"])
    assert ended.value.code == 0
    assert COMMANDS[command].__doc__.splitlines()[0] in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_an_error_is_one_line_with_its_remedy(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert COMMANDS[command].main(list(ARGUMENTS[command])) == 1
    told = capsys.readouterr()
    assert told.out == "" and len(told.err.splitlines()) == 1
    assert told.err.startswith("The configuration x.toml cannot be read")
    assert told.err.endswith("Check its path.\n")


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (JobError("It is wrong.", "Do it right."), ("It is wrong. Do it right.",)),
        (FileNotFoundError(2, "No such file", "average.safetensors"),
         ("average.safetensors", "Check the paths in x.toml")),
        (ModuleNotFoundError("No module named 'sklearn'"),
         ("sklearn", "requirements/training.txt")),
    ],
)
def test_training_and_the_other_commands_say_it_alike(
    error: Exception, says: tuple[str, ...], monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(train, "main", fail)
    assert engine.main(["train", "x.toml"]) == 1
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1 and all(part in told for part in says)
    for command, module in COMMANDS.items():
        monkeypatch.setattr(module, "run", fail)
        assert module.main(list(ARGUMENTS[command])) == 1
        assert capsys.readouterr().err == told


def test_a_fault_of_ours_keeps_its_traceback() -> None:
    def fail() -> None:
        raise KeyError("nobody foresaw it")

    with pytest.raises(KeyError):
        commands.exit_status(fail, "x.toml")


def documented() -> list[list[str]]:
    """The words of every command line of these modules, in the docs and the configurations."""
    configs = Path(train.__file__).with_name("configs")
    pages = [ROOT / "docs" / "models.md", *sorted(configs.glob("*.toml"))]
    return [
        shlex.split(line.split("python -m euromine_qgis.engine.training.", 1)[1])
        for page in pages for line in page.read_text(encoding="utf-8").splitlines()
        if "python -m euromine_qgis.engine.training." in line and "`" not in line
    ]


def test_documented_command_lines_are_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = []
    for name, module in COMMANDS.items():
        monkeypatch.setattr(module, "run", lambda *given, name=name: ran.append((name, *given)))
    lines = documented()
    for command, *arguments in lines:
        assert COMMANDS[command].main(arguments) == 0
    assert {"evaluate", "publish"} <= {line[0] for line in lines}
    # What the three modules are run with, in the order in which it was given.
    assert [list(call[: len(line)]) for call, line in zip(ran, lines, strict=True)] == lines
