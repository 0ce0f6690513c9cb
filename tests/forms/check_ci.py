"""Checks what CI servers get from kip: JUnit read by lxml, SARIF against the standard's own schema,
GitHub's annotations as its runner reads them, and the files that `kip init --ci` writes, run for real
with a stand-in for the download. Run by .ci/forms."""

import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import urllib.parse

import jsonschema
import lxml.etree
from pre_commit.clientlib import load_manifest
from ruamel.yaml import YAML

import workspace

BINARY = str(pathlib.Path(sys.argv[1]).resolve())
LANGS = ["id", "en"]

# The crate carries the schema in its source; no copy of it is kept here.
SCHEMA_CRATE = "0.8.0"
SCHEMA_SHA256 = "af47e7b67f24efe74076621fd3a5fbe7398add9e84fe820c971219a385895cea"


def fail(sentence):
    raise SystemExit(f"check_ci: {sentence}")


def check(holds, sentence):
    if not holds:
        fail(sentence)


def sarif_schema(folder):
    """The schema of SARIF 2.1.0 from a crate's source, by cargo; nothing is built."""
    project = folder / "skema"
    (project / "src").mkdir(parents=True)
    (project / "src" / "lib.rs").write_text("")
    (project / "Cargo.toml").write_text(
        '[package]\nname = "skema"\nversion = "0.0.0"\nedition = "2021"\n'
        f'[dependencies]\nserde-sarif = {{ version = "={SCHEMA_CRATE}", default-features = false }}\n'
        "[workspace]\n"
    )
    said = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--manifest-path", project / "Cargo.toml"],
        capture_output=True,
        check=False,
    )
    check(said.returncode == 0, f"cargo does not find serde-sarif: {said.stderr.decode()}")
    package = next(one for one in json.loads(said.stdout)["packages"] if one["name"] == "serde-sarif")
    text = (pathlib.Path(package["manifest_path"]).parent / "src" / "schema.json").read_bytes()
    check(hashlib.sha256(text).hexdigest() == SCHEMA_SHA256, "the schema of SARIF is another one")
    return json.loads(text)


# What the schema of Jenkins' xunit plugin allows (junit-10.xsd, its types of JUnit): of each element the
# attributes that it needs, those that it may have, and its children.
TOLD = (set(), {"type", "message"}, set())
JUNIT = {
    "testsuites": (set(), {"name", "time", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors"},
        {"group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log", "url"},
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
    ),
    "testcase": (
        {"name"},
        {"time", "classname", "group"},
        {"skipped", "error", "failure", "system-out", "system-err"},
    ),
    "failure": TOLD,
    "error": TOLD,
    "skipped": TOLD,
    "system-out": (set(), set(), set()),
    "system-err": (set(), set(), set()),
}


def check_schema(name, suites):
    """Jenkins refuses a file with anything else in it."""
    for element in suites.iter():
        needs, may, children = JUNIT[element.tag]
        keys = set(element.keys())
        check(needs <= keys <= needs | may, f"{name}: Jenkins refuses <{element.tag}> with {sorted(keys)}")
        strange = {child.tag for child in element} - children
        check(not strange, f"{name}: Jenkins refuses {sorted(strange)} in <{element.tag}>")


def check_junit(name, root, lang, findings, code):
    """Counts agree, every finding is there, and the page is red exactly when the exit code is not 0."""
    text = workspace.kip(BINARY, root, "check", "--format", "junit", "--lang", lang, code=code)
    suites = lxml.etree.fromstring(text, lxml.etree.XMLParser(resolve_entities=False, huge_tree=False))
    check(suites.tag == "testsuites", f"{name}: the root is {suites.tag}")
    check_schema(name, suites)
    for element in [suites, *suites.iter("testsuite")]:
        for key, path in [("tests", ".//testcase"), ("failures", ".//failure"), ("errors", ".//error"), ("skipped", ".//skipped")]:
            if element is suites and key == "skipped":
                continue
            found = len(element.findall(path))
            check(int(element.get(key)) == found, f"{name}: {key}={element.get(key)} but {found} are there")
    cases = list(suites.iter("testcase"))
    names = {(case.get("classname"), case.get("name")) for case in cases}
    check(len(names) == len(cases), f"{name}: two cases share a name, and GitLab would forget one")
    red = int(suites.get("failures")) + int(suites.get("errors")) > 0
    check(red == (code > 0), f"{name}: exit {code}, but JUnit is {'red' if red else 'green'}")
    check(b" time=" not in text and b"timestamp=" not in text, f"{name}: JUnit holds times")
    words = "\n".join(suites.itertext())
    for finding in findings:
        check(finding["rule"] in words, f"{name}: {finding['rule']} is not in JUnit")
        check(finding["hint"].replace("`", "") in words, f"{name}: the hint of {finding['rule']} is not in JUnit")
    for case in cases:
        for told in case:
            check((told.text or "").strip(), f"{name}: {case.get('name')} has an empty {told.tag}")


def check_sarif(name, root, lang, findings, code, schema):
    """The standard's schema; every finding, in its place; addresses that decode to files that are there."""
    text = workspace.kip(BINARY, root, "check", "--format", "sarif", "--lang", lang, code=code)
    log = json.loads(text)
    faults = list(jsonschema.Draft7Validator(schema).iter_errors(log))
    check(not faults, f"{name}: SARIF breaks its schema: {faults[:1]}")
    run = log["runs"][0]
    results = run["results"]
    check(len(results) == len(findings), f"{name}: {len(results)} results for {len(findings)} findings")
    prints = [json.dumps(one["partialFingerprints"]) for one in results]
    check(len(set(prints)) == len(prints), f"{name}: two results share a fingerprint")
    rules = run["tool"]["driver"]["rules"]
    for result, finding in zip(results, findings):
        check(rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding["rule"], f"{name}: wrong rule {result}")
        said = result["message"]["text"]
        # SARIF 2.1.0, 3.11.5: a lone brace would hold an argument.
        check(not re.search("[{}]", said.replace("{{", "").replace("}}", "")), f"{name}: a lone brace in {said}")
        check(finding["hint"] in said.replace("{{", "{").replace("}}", "}"), f"{name}: {finding['rule']} lacks its hint")
        check(bool(result["suppressions"]) == (finding["standing"] == "waived"), f"{name}: suppression of {finding}")
        physical = result["locations"][0]["physicalLocation"]
        path = urllib.parse.unquote(physical["artifactLocation"]["uri"], errors="strict")
        check((root / path).exists(), f"{name}: SARIF points at {path}, which is not there")
        if "startColumn" not in physical["region"]:
            check(physical["region"] == {"startLine": 1}, f"{name}: no line for {path}")
        else:
            lines = (root / path).read_text(encoding="utf-8").splitlines()
            line = lines[physical["region"]["startLine"] - 1]
            check(physical["region"]["startColumn"] <= len(line), f"{name}: {path}: column behind the line")
    for rule in rules:
        for key in ["shortDescription", "fullDescription"]:
            check(0 < len(rule[key]["text"]) <= 1024, f"{rule['id']}: {key} is too long for GitHub")


def check_github(name, root, lang, findings, code):
    """Read as GitHub's runner does: commands with at most ten of a kind, then lines of kip's own."""
    text = workspace.kip(BINARY, root, "check", "--format", "github", "--lang", lang, code=code).decode()
    kinds = {"error": "error", "warning": "warning", "notice": "note"}
    seen = {}
    for line in text.splitlines():
        command = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        if not command:
            check(line.startswith("kip: ") and "##[" not in line, f"{name}: a line of unknown kind: {line}")
            continue
        check(command[1] in kinds, f"{name}: unknown command {command[1]}")
        seen[command[1]] = seen.get(command[1], 0) + 1
        pairs = dict(pair.split("=", 1) for pair in command[2].split(","))
        path = re.sub(r"%(3A|2C|0D|0A|25)", lambda found: chr(int(found[1], 16)), pairs["file"])
        check((root / path).exists(), f"{name}: an annotation at {path}, which is not there")
    for kind, severity in kinds.items():
        open_ones = [one for one in findings if one["severity"] == severity and one["standing"] == "open"]
        check(seen.get(kind, 0) == min(10, len(open_ones)), f"{name}: {seen.get(kind, 0)} of {len(open_ones)} {kind}s")


def schemas_hold(files):
    """The vendored schemas of check-jsonschema."""
    for kind, file in files:
        said = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{kind}", str(file)],
            capture_output=True,
            check=False,
        )
        check(said.returncode == 0, f"{file}: {said.stdout.decode()}{said.stderr.decode()}")


def no_findings(workflows):
    """zizmor looks for what is unsafe in workflows; `--offline` asks no server."""
    said = subprocess.run(
        [pathlib.Path(sys.executable).parent / "zizmor", "--offline", "--no-progress", "--quiet", str(workflows)],
        capture_output=True,
        check=False,
    )
    check(said.returncode == 0, f"zizmor on {workflows}: {said.stdout.decode()}{said.stderr.decode()}")


def kip_help():
    """The commands of kip, and for each what its help says."""
    said = subprocess.run([BINARY, "--help", "--lang", "en"], capture_output=True, check=True).stdout.decode()
    names = [line.split()[0] for line in said.split("Commands:")[1].split("Options:")[0].splitlines() if line.strip()]
    return {
        name: subprocess.run([BINARY, name, "--help", "--lang", "en"], capture_output=True, check=True).stdout.decode()
        for name in names
    }


def commands_exist(text, where):
    """Every `kip COMMAND … --option` that a file runs is one that kip knows."""
    text = re.sub(r" *\\\n *", " ", text)
    found = re.findall(r'^(?:.*[\s"])?(?:"?\$kip"?|kip) ([a-z][a-z ]*[a-z])((?: --?[a-z-]+(?: [^-\s|>][^\s|>]*)?)*)', text, re.M)
    ran = [(words.split()[0], re.findall(r" (--[a-z-]+)", options)) for words, options in found]
    known = kip_help()
    ran = [(command, options) for command, options in ran if command in known]
    check(ran, f"{where} runs no command of kip")
    for command, options in ran:
        for option in options:
            check(option in known[command], f"{where}: kip {command} has no {option}")
    return ran


# Stands for curl: takes the last part of the address from the folder in KIP_UJI_RILIS, and writes
# down what is sent to a merge request. The answer for an archive is told as `-w` asks.
CURL = """#!/bin/sh
while [ $# -gt 1 ]; do
  case "$1" in -o) shift; tujuan="$1" ;; --data-urlencode) shift; isi="$1" ;; -w) shift; jawab=ya ;; esac
  shift
done
case "$1" in
  */notes) { echo "$1"; cat; cat "${isi#body@}"; } > "$KIP_UJI_RILIS/komentar"; exit "${KIP_UJI_TOLAK:-0}" ;;
esac
[ -z "$jawab" ] || printf %s "${KIP_UJI_JAWABAN:-200}"
[ "${KIP_UJI_JAWABAN:-200}" != 200 ] || cp "$KIP_UJI_RILIS/${1##*/}" "$tujuan"
"""

# Stands for cargo and rustup: a build from source is the binary that is tested, and is written down.
CARGO = """#!/bin/sh
echo "$@" >> "$HOME/dibangun.txt"
while [ $# -gt 0 ]; do case "$1" in --root) shift; tujuan="$1" ;; esac; shift; done
[ -z "$tujuan" ] || { mkdir -p "$tujuan/bin"; cp "$KIP_UJI_BINER" "$tujuan/bin/kip"; }
"""


# Stands for gh: writes down what it was asked.
GH = """#!/bin/sh
printf '%s\\n' "$@" > ../gh.txt
"""


def release(folder, version):
    """A release as release.yml makes it of this binary: its steps are run, with a stand-in for gh."""
    jobs = YAML(typ="safe").load(workspace.ROOT / ".github" / "workflows" / "release.yml")["jobs"]
    target = "x86_64-unknown-linux-musl"
    built = folder / "target" / target / "dist"
    built.mkdir(parents=True)
    shutil.copy(BINARY, built / "kip")
    for name in ["README.md", "CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"]:
        shutil.copy(workspace.ROOT / name, folder / name)
    (folder / "gh").write_text(GH)
    (folder / "gh").chmod(0o755)
    environment = os.environ | {
        "PATH": f"{folder}:{os.environ['PATH']}",
        "TARGET": target,
        "GITHUB_REF_NAME": f"v{version}",
        "GITHUB_REPOSITORY": "contoh/kip",
    }
    for job, name in [("build", "Pack"), ("publish", "Sum up and publish")]:
        [script] = [step["run"] for step in jobs[job]["steps"] if step.get("name") == name]
        ran = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=folder, env=environment, capture_output=True, text=True, check=False,
        )
        check(ran.returncode == 0, f"release.yml, {name}: {ran.stdout}{ran.stderr}")
    asked = (folder / "gh.txt").read_text().splitlines()
    packed = f"kip-v{version}-{target}.tar.gz"
    check(asked[:3] == ["release", "create", f"v{version}"] and asked[-2:] == [packed, "SHA256SUMS"], f"gh {asked}")
    with tarfile.open(folder / "dist" / packed) as archive:
        inside = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    for name in ["kip", "README.md", "LICENSE-MIT", "completions/_kip", "completions/kip.fish", "man/kip.1"]:
        check(name in inside, f"{name} is not in the release: {sorted(inside)}")
    return folder / "dist"


class Server:
    """One job of a CI server on this machine: its environment lives from step to step."""

    def __init__(self, folder, root, shell):
        self.folder, self.root, self.shell = folder, root, shell
        tools = folder / "alat"
        tools.mkdir(parents=True)
        (tools / "curl").write_text(CURL)
        (tools / "cargo").write_text(CARGO)
        (tools / "rustup").write_text("#!/bin/sh\n")
        (tools / "apt-get").write_text("#!/bin/sh\n")
        for tool in tools.iterdir():
            tool.chmod(0o755)
        temp = folder / "sementara"
        temp.mkdir()
        self.path = folder / "jalur"
        self.summary = folder / "ringkasan.md"
        self.output = folder / "keluaran"
        self.environment = {
            "PATH": f"{tools}:{os.environ['PATH']}",
            "HOME": str(folder),
            "RUNNER_TEMP": str(temp),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_PATH": str(self.path),
            "GITHUB_OUTPUT": str(self.output),
            "CI_PROJECT_DIR": str(root),
            "KIP_UJI_RILIS": str(folder.parent / "rilis" / "dist"),
            "KIP_UJI_BINER": BINARY,
            "KIP_LANG": "id",
        }

    def run(self, script, **more):
        environment = self.environment | {key: value for key, value in more.items() if value is not None}
        if self.path.exists():
            environment["PATH"] = f"{self.path.read_text().strip()}:{environment['PATH']}"
        return subprocess.run(
            [*self.shell, script], cwd=self.root, env=environment, capture_output=True, text=True, check=False
        )


def written(root, server, file):
    """What `kip init --ci` writes into a workspace that is there."""
    said = subprocess.run([BINARY, "init", "--ci", server], cwd=root, capture_output=True, check=False)
    check(said.returncode == 0, f"kip init --ci {server}: {said.stderr.decode()}")
    return root / file


def run_github(folder, root, file, code):
    """The steps of the job, as GitHub runs them: bash -eo pipefail, PATH through GITHUB_PATH."""
    job = YAML(typ="safe").load(file)["jobs"]["kip"]
    steps = {step["name"]: step["run"] for step in job["steps"] if "run" in step}
    server = Server(folder, root, ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"])
    version = YAML(typ="safe").load(file)["env"]["KIP_VERSION"]
    install(server, steps["Pasang kip"], version)
    ran = server.run(steps["Periksa"])
    check(ran.returncode == code, f"the GitHub job ends with {ran.returncode}, not {code}: {ran.stdout}{ran.stderr}")
    summary = server.summary.read_text(encoding="utf-8")
    check(summary.startswith("# BPMP Contoh"), f"the step summary begins with {summary[:60]}")
    reports = sorted(one.name for one in (folder / "sementara" / "kip-hasil").iterdir())
    check(reports == ["kip-junit.xml", "kip.html", "kip.md", "kip.sarif"], f"reports: {reports}")
    given = server.output.read_text() if server.output.exists() else ""
    check(given == "sarif=ada\n", f"outputs of the job: {given}")
    server.output.unlink()
    shutil.rmtree(folder / "sementara" / "kip-hasil")
    shutil.move(root / "instrument", folder / "instrument")
    stopped = server.run(steps["Periksa"])
    shutil.move(folder / "instrument", root / "instrument")
    check(stopped.returncode == 2 and not server.output.exists(), f"kip stopped, yet SARIF is said to be there: {stopped}")
    check(("::error " in ran.stdout) == (code == 1), "annotations and exit code disagree")


def install(server, script, version):
    """Without an address it fails and says so; with a spoilt archive it fails; else kip is there."""
    nothing = {"KIP_VERSION": version, "KIP_RELEASE": "", "KIP_GIT": "", "KIP_SHA256": ""}
    ran = server.run(script, **nothing)
    check(ran.returncode == 1 and "KIP_RELEASE" in ran.stdout + ran.stderr, f"no KIP_RELEASE: {ran}")
    build_instead(server, script, nothing)
    packed = next(pathlib.Path(server.environment["KIP_UJI_RILIS"]).glob("*.tar.gz"))
    sums = packed.with_name("SHA256SUMS")
    right = sums.read_text()
    address = "https://example.go.id/rilis"
    digest = hashlib.sha256(packed.read_bytes()).hexdigest()
    check(f"{digest}  {packed.name}" in right, f"SHA256SUMS: {right}")
    for spoilt in [right.replace(digest, "0" * 64), right.replace(packed.name, "kip-lain.tar.gz"), ""]:
        sums.write_text(spoilt)
        ran = server.run(script, KIP_VERSION=version, KIP_RELEASE=address, KIP_GIT="", KIP_SHA256="")
        check(ran.returncode != 0 and not server.path.exists(), f"a spoilt archive is installed: {ran}")
    sums.write_text(right)
    ran = server.run(script, KIP_VERSION=version, KIP_RELEASE=address, KIP_GIT="", KIP_SHA256="1" * 64)
    check(ran.returncode != 0, "KIP_SHA256 is not minded")
    ran = server.run(script, KIP_VERSION=version, KIP_RELEASE=address, KIP_GIT="", KIP_SHA256=digest)
    check(ran.returncode == 0, f"kip is not installed: {ran.stdout}{ran.stderr}")


def build_instead(server, script, nothing):
    """Only a release that is not there is built from source instead; no other answer is."""
    release = {"KIP_RELEASE": "https://example.go.id/rilis"}
    source = {"KIP_GIT": "https://forge.example.go.id/kip"}
    built = server.folder / "dibangun.txt"
    for more in [release | {"KIP_UJI_JAWABAN": "404"}, release | source | {"KIP_UJI_JAWABAN": "503"}]:
        ran = server.run(script, **nothing | more)
        check(ran.returncode == 1 and more["KIP_UJI_JAWABAN"] in ran.stdout + ran.stderr, f"no release: {ran}")
        check(not built.exists() and not server.path.exists(), "something was built")
    for more in [source, release | source | {"KIP_UJI_JAWABAN": "404"}]:
        ran = server.run(script, **nothing | more)
        check(ran.returncode == 0, f"not built: {ran}")
        asked = built.read_text().split()
        wanted = ["install", "--git", source["KIP_GIT"], "--tag", f"v{nothing['KIP_VERSION']}", "--locked"]
        check(asked[:6] == wanted, f"cargo was asked {asked}")
        built.unlink()
        # GitLab's steps share one shell, so there the path is not written down.
        if server.path.exists():
            check((pathlib.Path(server.path.read_text().strip()) / "kip").is_file(), "what was built is not found")
            server.path.unlink()


def run_gitlab(folder, root, file, code):
    """before_script and script in one shell, as GitLab's runner does."""
    job = YAML(typ="safe").load(file)["kip"]
    version = job["variables"]["KIP_VERSION"]
    server = Server(folder, root, ["bash", "--noprofile", "--norc", "-c"])
    lines = "\n".join(["set -eo pipefail", *job["before_script"], *job["script"]])
    nothing = {"KIP_VERSION": version, "KIP_RELEASE": "", "KIP_GIT": "", "KIP_SHA256": ""}
    ran = server.run(lines, **nothing)
    check(ran.returncode == 1 and "KIP_RELEASE" in ran.stderr, f"no KIP_RELEASE: {ran}")
    build_instead(server, "\n".join(["set -eo pipefail", *job["before_script"]]), nothing)
    address = "https://example.go.id/rilis"
    sums = folder.parent / "rilis" / "dist" / "SHA256SUMS"
    right = sums.read_text()
    sums.write_text(right.replace("kip-", "lain-"))
    ran = server.run(lines, **nothing | {"KIP_RELEASE": address})
    check(ran.returncode != 0 and not (root / "kip-hasil").exists(), f"a spoilt archive is installed: {ran}")
    sums.write_text(right)
    ran = server.run(lines, **nothing | {"KIP_RELEASE": address})
    check(ran.returncode == code, f"the GitLab job ends with {ran.returncode}, not {code}: {ran.stdout}{ran.stderr}")
    junit = job["artifacts"]["reports"]["junit"]
    check((root / junit).is_file() and (root / "kip-hasil" / "kip.html").is_file(), "reports are missing")
    check(job["artifacts"]["when"] == "always", "reports of a failed job are not kept")
    post_gitlab(server, root, "\n".join(["set -eo pipefail", *job["after_script"]]))
    shutil.rmtree(root / "kip-hasil")


def post_gitlab(server, root, script):
    """The note on a merge request: only with a token, cut to GitLab's limit, calling nobody."""
    sent = pathlib.Path(server.environment["KIP_UJI_RILIS"]) / "komentar"
    of_request = {
        "CI_PIPELINE_SOURCE": "merge_request_event",
        "CI_API_V4_URL": "https://gitlab.example.go.id/api/v4",
        "CI_MERGE_REQUEST_PROJECT_ID": "12",
        "CI_MERGE_REQUEST_IID": "34",
    }
    token = "glpat-contoh"
    for more in [of_request, of_request | {"CI_PIPELINE_SOURCE": "push", "KIP_TOKEN": token}]:
        ran = server.run(script, **more)
        check(ran.returncode == 0 and not sent.exists(), f"a note without a request or a token: {ran}")
        check(len(ran.stdout.splitlines()) == 1 and "artefak" in ran.stdout, f"the job says {ran.stdout}")
    summary = root / "kip-hasil" / "kip.md"
    whole = summary.read_text(encoding="utf-8")
    head = f"{of_request['CI_API_V4_URL']}/projects/12/merge_requests/34/notes\nheader = \"PRIVATE-TOKEN: {token}\"\n"
    ran = server.run(script, **of_request, KIP_TOKEN=token)
    check(token not in ran.stdout + ran.stderr, "the token is in the log")
    note = sent.read_text(encoding="utf-8")
    check(note == head + whole.replace("@", "\\@"), f"the note is {note[:300]}")
    summary.write_text(f"/merge\n  /close\n@semua\n$(touch {root}/jahat) `touch {root}/jahat`\n" + "é$'\"|\n" * 300_000, encoding="utf-8")
    ran = server.run(script, **of_request, KIP_TOKEN=token, KIP_UJI_TOLAK="22")
    check("tidak terkirim" in ran.stdout, f"a refused note: {ran}")
    note = sent.read_text(encoding="utf-8").removeprefix(head)
    check(note.startswith("\\/merge\n  \\/close\n\\@semua\n$(touch"), f"the note begins with {note[:80]}")
    check(len(note) < 1_000_000 and "Selengkapnya" in note[-60:], f"{len(note)} characters: {note[-60:]}")
    check(not (root / "jahat").exists(), "a name runs a command")
    sent.unlink()
    summary.unlink()
    ran = server.run(script, **of_request, KIP_TOKEN=token)
    check(ran.returncode == 0 and not sent.exists(), f"a note without a summary: {ran}")


def check_unjudged(folder, schema):
    """A slip in one mapping, then one in the instrument as well: each page names file and line."""
    root = workspace.sample(folder)
    for path, right in [
        ("evidence/1-kualitas-informasi/bukti.yaml", "    jawaban:"),
        ("instrument/kip-upt-contoh.toml", "tahun ="),
    ]:
        file = root / path
        file.write_text(file.read_text(encoding="utf-8").replace(right, f"{right}x", 1), encoding="utf-8")
        for lang in LANGS:
            name = f"{path} {lang}"
            check_junit(name, root, lang, [], 2)
            log = json.loads(workspace.kip(BINARY, root, "check", "--format", "sarif", "--lang", lang, code=2))
            faults = list(jsonschema.Draft7Validator(schema).iter_errors(log))
            check(not faults, f"{name}: SARIF breaks its schema: {faults[:1]}")
            run = log["runs"][0]
            check(not run["invocations"][0]["executionSuccessful"], f"{name}: SARIF calls it a success")
            places = [
                one["locations"][0]["physicalLocation"] for one in run["results"] if one["ruleId"] == "KIP000"
            ]
            named = [place for place in places if place["artifactLocation"]["uri"] == path]
            check(named and named[0]["region"]["startLine"] > 0, f"{name}: SARIF does not name it: {places}")
            text = workspace.kip(BINARY, root, "check", "--format", "github", "--lang", lang, code=2).decode()
            check(f"::error file={path},line=" in text, f"{name}: GitHub is told {text[:200]}")


def check_files(folder, root, code):
    """What `kip init --ci` writes is valid and does what it says."""
    github = written(root, "github", ".github/workflows/kip.yml")
    gitlab = written(root, "gitlab", ".gitlab/kip.yml")
    first = root / ".gitlab-ci.yml"
    [included] = YAML(typ="safe").load(first)["include"]
    check(gitlab in root.glob(included["local"].lstrip("/")), f"{first.name} takes in {included}")
    schemas_hold([("github-workflows", github), ("gitlab-ci", gitlab), ("gitlab-ci", first)])
    no_findings(github)
    for file in [github, gitlab]:
        text = file.read_text(encoding="utf-8")
        ran = commands_exist(text, file.name)
        check(("check", ["--locked"]) in [(command, options[:1]) for command, options in ran], f"{file.name}: {ran}")
        check("example.go.id" not in text and "@VERSION@" not in text, f"{file.name}: a placeholder is left")
    version = YAML(typ="safe").load(github)["env"]["KIP_VERSION"]
    shutil.rmtree(folder / "rilis", ignore_errors=True)
    release(folder / "rilis", version)
    run_github(folder / "github", root, github, code)
    run_gitlab(folder / "gitlab", root, gitlab, code)


def check_own_files():
    """This repository's own workflows and its hook for pre-commit."""
    workflows = workspace.ROOT / ".github" / "workflows"
    schemas_hold([("github-workflows", workflows / name) for name in ["ci.yml", "release.yml"]])
    no_findings(workflows)
    for file in workflows.glob("*.yml"):
        for action in re.findall(r"^ *-? *uses: (\S+)", file.read_text(encoding="utf-8"), re.M):
            check(action.startswith("./") or re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", action), f"{file.name}: {action} is not pinned")
    commands_exist((workflows / "release.yml").read_text(encoding="utf-8"), "release.yml")
    [hook] = load_manifest(str(workspace.ROOT / ".pre-commit-hooks.yaml"))
    check(hook["id"] == "kip-check" and not hook["pass_filenames"], f"the hook is {hook}")
    # A commit that only deletes evidence names no file to a filter.
    check(hook["always_run"] and not hook.get("files"), f"the hook lets commits pass: {hook}")


def check_built_with_repository(folder):
    """Built from a manifest that says where the owners keep kip, `init --ci` leaves nothing to fill in."""
    source = folder / "sumber"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=workspace.ROOT, capture_output=True, check=True)
    for name in filter(None, listed.stdout.decode().split("\0")):
        if name.startswith(("src/", "instrument/", "benches/", "README.md", "Cargo.")):
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(workspace.ROOT / name, source / name)
    manifest = source / "Cargo.toml"
    text = manifest.read_text(encoding="utf-8")
    repository = "https://forge.example.go.id/ppid/kip"
    text = re.sub(r"^repository = .*\n", "", text, flags=re.M)
    manifest.write_text(text.replace("[package]\n", f'[package]\nrepository = "{repository}"\n', 1), encoding="utf-8")
    # The dependencies that are built already serve this build too.
    target = pathlib.Path(BINARY).parent.parent
    built = ["cargo", "build", "--quiet", "--locked", "--bin", "kip", "--target-dir", target, "--manifest-path", manifest]
    kept = folder / "kip"
    shutil.copy(BINARY, kept)
    try:
        subprocess.run(built, check=True)
        root = workspace.sample(folder / "repositori")
        github = written(root, "github", ".github/workflows/kip.yml")
    finally:
        shutil.copy(kept, BINARY)
    env = YAML(typ="safe").load(github)["env"]
    check(env["KIP_GIT"] == repository, f"KIP_GIT is {env['KIP_GIT']}")
    check(env["KIP_RELEASE"] == f"{repository}/releases/download/v{env['KIP_VERSION']}", f"KIP_RELEASE is {env['KIP_RELEASE']}")
    check("PERLU DIISI" not in github.read_text(encoding="utf-8"), "something is left to fill in")


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        schema = sarif_schema(folder)
        check_unjudged(folder / "c", schema)
        for root, code in [(workspace.sample(folder / "a"), 0), (workspace.faulty(folder / "b"), 1)]:
            for lang in LANGS:
                report = json.loads(
                    workspace.kip(BINARY, root, "check", "--format", "json", "--lang", lang, code=code)
                )
                findings = report["findings"]
                name = f"{root.name} {lang}"
                check_junit(name, root, lang, findings, code)
                check_sarif(name, root, lang, findings, code, schema)
                check_github(name, root, lang, findings, code)
            jobs = folder / f"ci-{root.name}"
            jobs.mkdir()
            check_files(jobs, root, code)
        check_own_files()
        check_built_with_repository(folder)
    print("JUnit, SARIF, annotations and the files of CI servers hold")


main()
