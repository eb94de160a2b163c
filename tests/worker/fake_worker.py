"""Speaks the protocol without an engine: what it does is the ``tool`` of the job it is given."""

import json
import os
import signal
import subprocess
import sys
import time


def say(**message):
    print(json.dumps(message), flush=True)


def result():
    say(type="result", outputs={"AREA_FIRST_HA": 1.5, "CA_TIOU": None})


def main(act, place):
    say(type="started", protocol=1, pid=os.getpid(), python=sys.executable, versions={"torch": "0"})
    if act == "succeeds":
        say(type="info", text="grüße")
        say(type="progress", percent=50.0, doing="half")
        result()
    elif act == "chatters":
        print("a library says hello", flush=True)
        print('{"type": "unknown"}', flush=True)
        print("and complains", file=sys.stderr, flush=True)
        sys.stdout.buffer.write(b"\xff\xfe not text\n")
        sys.stdout.flush()
        result()
    elif act == "fails":
        say(type="error", kind="DateError", message="Year2019.tif has no date.", remedy="Say it.")
        sys.exit(1)
    elif act == "fails_oddly":
        say(type="error", kind="ZeroDivisionError", message="Unexpected.", remedy="Report it.")
        sys.exit(1)
    elif act == "exits":
        print("Traceback: something", file=sys.stderr, flush=True)
        sys.exit(3)
    elif act == "is_killed":
        os.kill(os.getpid(), signal.SIGKILL)
    elif act == "obeys":
        sys.stdin.readline()
        say(type="error", kind="Cancelled", message="Cancelled by the user.", remedy="")
        sys.exit(1)
    elif act == "lingers":
        result()
        time.sleep(60)
    elif act == "ignores":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        (place / "child").write_text(str(child.pid))
        say(type="info", text="ready")
        time.sleep(60)
    elif act == "shows_its_world":
        say(type="info", text=json.dumps({"environ": dict(os.environ), "path": sys.path,
                                          "cwd": os.getcwd(), "argv": sys.argv}))
        result()


if __name__ == "__main__":
    from pathlib import Path

    job = Path(sys.argv[2])
    main(json.loads(job.read_text())["act"], job.parent)
