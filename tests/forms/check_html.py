"""Looks at the HTML report in Chromium: filters, counts, reset, no request, no script of others,
without JavaScript, on a narrow phone, in dark mode, on paper. `check_html.py BINARY`."""

import pathlib
import re
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

import workspace

BINARY = str(pathlib.Path(sys.argv[1]).resolve())
LANGS = ["id", "en"]
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}

# What the eye meets: every visible text with its colour and all backgrounds behind it.
CONTRAST = """() => {
  const parse = (text) => { const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number); return [r, g, b, a]; };
  const over = ([r, g, b, a], under) => [r, g, b].map((v, i) => v * a + under[i] * (1 - a));
  const light = (rgb) => { const [r, g, b] = rgb.map((v) => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + .05) / (y + .05); };
  const seen = new Map();
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest("script, style, .unseen, .skip, thead") && !element.matches("thead th")) continue;
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()) || element.matches("input, select");
    if (!own || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.unshift(parse(getComputedStyle(at).backgroundColor));
    const ground = layers.reduce((under, layer) => over(layer, under), [255, 255, 255]);
    const svg = element instanceof SVGElement;
    const ink = over(parse(svg ? style.fill : style.color), ground);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
    const got = ratio(ink, ground), need = large ? 3 : 4.5;
    const key = `${element.tagName.toLowerCase()}.${element.getAttribute("class") || ""} ${style.color} on ${ground.map(Math.round)}`;
    if (!seen.has(key)) seen.set(key, { key, got, need });
  }
  return [...seen.values()];
}"""

# Headings in order, names for controls, tables with captions and heads.
STRUCTURE = """() => {
  const faults = [];
  const say = (text) => faults.push(text);
  if (document.querySelectorAll("h1").length !== 1) say("not one h1");
  let last = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const level = Number(heading.tagName[1]);
    if (level > last + 1) say(`h${level} after h${last}: ${heading.textContent}`);
    if (!heading.textContent.trim()) say("an empty heading");
    last = level;
  }
  for (const name of ["header", "nav", "main", "footer"]) if (document.querySelectorAll(`body > ${name}`).length !== 1) say(`not one ${name}`);
  for (const section of document.querySelectorAll("main > section")) if (!document.getElementById(section.getAttribute("aria-labelledby"))) say("a section without a name");
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption?.textContent.trim()) say("a table without a caption");
    for (const head of table.querySelectorAll("th")) if (!head.scope) say(`a head without scope: ${head.textContent}`);
  }
  for (const control of document.querySelectorAll("input, select")) if (!control.closest("label")?.textContent.trim()) say("a control without a label");
  for (const button of document.querySelectorAll("button")) if (!button.textContent.trim()) say("a button without a name");
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  if (new Set(ids).size !== ids.length) say("an id stands twice");
  for (const link of document.querySelectorAll("a[href^='#']")) if (!document.getElementById(link.hash.slice(1).split("?")[0])) say(`nowhere: ${link.hash}`);
  if (!document.querySelector("[aria-live=polite]")) say("no live count");
  return faults;
}"""

# What each row may be filtered by, and whether it is seen.
ROWS = """(list) => [...document.querySelectorAll(`#${list} [data-row]`)].map((row) => {
  const head = row.closest("[data-head]");
  const said = [...(head?.querySelectorAll("[data-h]") ?? []), row].map((part) => part.textContent);
  return { ...row.dataset, seen: !row.closest("[hidden]"), sight: row.checkVisibility(), text: said.join(" ").toLowerCase() };
})"""

# The rows that each head says it has in sight.
HEADS = """(list) => [...document.querySelectorAll(`#${list} [data-head]`)].filter((head) => head.querySelector("[data-n]"))
  .map((head) => [head.dataset.head, head.querySelector("[data-n]").textContent])"""

WIDTH = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const past = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility() && !element.closest(".unseen, .ways, thead, caption") && element.getBoundingClientRect().right > innerWidth + 1);
  return [wide, past.slice(0, 5).map((element) => `${element.tagName}.${element.getAttribute("class")} ${element.textContent.slice(0, 40)}`)];
}"""

# What a head finds on the summary: the deadline, the score's parts, the state of the indicators, the acts,
# and where the rest is.
BRIEF_ID = ["Tenggat 19 September 2026", "Didukung bukti", "Masih terkejar", "belum dijawab", "Digitalisasi", "Langkah berikutnya", "Laporan lengkap"]
BRIEF_EN = ["Deadline 19 September 2026", "Supported by evidence", "Reachable", "unanswered", "Digitalisasi", "Next steps", "The whole report"]

# Headings, and the heads of tables, each as its words: on paper none of them stands last on a page.
TITLES = """() => [...document.querySelectorAll("h2, h3, thead tr, .side")].map((one) => one.innerText.trim().split(/\\s+/).join(" ")).filter(Boolean)"""

# The heads that are wider than their column.
CROWDED = """() => [...document.querySelectorAll("thead th")].filter((head) => head.checkVisibility() && head.scrollWidth > head.clientWidth)
  .map((head) => head.textContent)"""

# How wide the text of an A4 page is in pixels: 182 mm.
PAPER = {"width": 688, "height": 1000}

faults = []


def fault(where, text):
    faults.append(f"{where}: {text}")


def opened(browser, path, where, fragment="", **settings):
    """A page that reports every request, dialog, error and message as a fault."""
    context = browser.new_context(**({"viewport": DESK, "reduced_motion": "reduce"} | settings))
    page = context.new_page()

    def route(one):
        address = one.request.url
        if address.split("#")[0] == path.as_uri() or address.startswith("data:"):
            one.continue_()
        else:
            fault(where, f"asks for {address}")
            one.abort()

    page.route("**/*", route)
    page.on("dialog", lambda dialog: (fault(where, f"a dialog: {dialog.message}"), dialog.dismiss()))
    page.on("pageerror", lambda error: fault(where, f"an error: {error}"))
    page.on("console", lambda message: fault(where, f"console {message.type}: {message.text}"))
    page.goto(path.as_uri() + fragment)
    return page


def settled(page):
    """Filters answer in the next frame."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def becomes(page, condition):
    """Whether it holds within two seconds. The page's policy keeps playwright's own waiting out."""
    for _ in range(40):
        if page.evaluate(condition):
            return True
        page.wait_for_timeout(50)
    return False


def expect_rows(page, where, name, fits):
    """The rows that are seen are those that `fits` names, and the count says so."""
    settled(page)
    rows = page.evaluate(ROWS, name)
    wanted = [row for row in rows if fits(row)]
    seen = [row for row in rows if row["seen"]]
    if seen != wanted:
        fault(where, f"{name}: {len(seen)} rows are shown where {len(wanted)} fit")
    if len(wanted) < len(rows) and not all(row["sight"] for row in wanted):
        fault(where, f"{name}: what a filter finds stays folded")
    for head, said in page.evaluate(HEADS, name):
        here = [row for row in rows if row["in"] == head]
        fit = sum(row in wanted for row in here)
        if [int(re.sub(r"\D", "", part)) for part in said.split("/")] not in ([fit, len(here)], [len(here)] if fit == len(here) else [0]):
            fault(where, f"{name}: a head says {said!r} where {fit} of {len(here)} fit")
    count = page.locator(f"form[data-filters={name}] .count").inner_text()
    numbers = [int(re.sub(r"\D", "", number)) for number in re.findall(r"\d[\d.,]*", count)]
    if numbers != [len(wanted), len(rows)]:
        fault(where, f"{name}: the count says {count!r}, not {len(wanted)} of {len(rows)}")
    return len(wanted), len(rows)


def filters(page, where, name, selects):
    """Every value of every select, a search, both together, and reset."""
    form = page.locator(f"form[data-filters={name}]")
    tried = set()
    _, every = expect_rows(page, where, name, lambda row: True)
    for select in selects:
        values = form.locator(f"select[name={select}] option").evaluate_all("(all) => all.map((one) => one.value)")
        for value in values[1:]:
            form.locator(f"select[name={select}]").select_option(value)
            tried.add(expect_rows(page, where, name, lambda row: row[select] == value)[0])
        form.locator("button[type=reset]").click()
        expect_rows(page, where, name, lambda row: True)
    if not tried - {0, every}:
        fault(where, f"{name}: no filter leaves some rows and takes others")
    word = "sk-d" if name == "daftar-indikator" else "kip3"
    form.locator("input[type=search]").fill(word.upper())
    found, _ = expect_rows(page, where, name, lambda row: word in row["text"])
    if not 0 < found < every:
        fault(where, f"{name}: the search for {word} finds {found} of {every}")
    first = selects[0]
    form.locator(f"select[name={first}]").select_option(index=1)
    value = form.locator(f"select[name={first}]").input_value()
    expect_rows(page, where, name, lambda row: row[first] == value and word in row["text"])
    form.locator("input[type=search]").fill("tidak-ada-yang-begini")
    expect_rows(page, where, name, lambda row: False)
    if not page.locator(f"[data-none={name}]").is_visible():
        fault(where, f"{name}: nothing says that nothing fits")
    form.locator("button[type=reset]").click()
    expect_rows(page, where, name, lambda row: True)


def stands_in_the_address(browser, page, path, where):
    """What is chosen in both lists is chosen again where the address is opened."""
    for name, select in [("daftar-indikator", "status"), ("daftar-temuan", "rule"), ("daftar-temuan", "owner")]:
        page.locator(f"form[data-filters={name}] select[name={select}]").select_option(index=1)
    page.locator("form[data-filters=daftar-temuan] input[type=search]").fill("kip")
    settled(page)
    fragment = page.evaluate("location.hash")
    if "temuan.rule=KIP" not in fragment or "indikator.status=" not in fragment or "temuan.q=kip" not in fragment:
        fault(where, f"the address does not hold the filters: {fragment}")
    other = opened(browser, path, f"{where}, sent", fragment=fragment)
    settled(other)
    for name in ["daftar-indikator", "daftar-temuan"]:
        here, there = (one.evaluate(ROWS, name) for one in [page, other])
        if [row["seen"] for row in here] != [row["seen"] for row in there]:
            fault(where, f"{name}: the address shows other rows than were sent")
    other.context.close()
    for form in page.locator("form[data-filters]").all():
        form.locator("button[type=reset]").click()
    settled(page)
    settled(page)
    if "?" in page.evaluate("location.hash"):
        fault(where, "the address keeps what was reset")


def menu_is_in_sight(browser, path, where):
    """On a phone every entry of the menu is seen without scrolling it sideways."""
    page = opened(browser, path, where, viewport=PHONE)
    for entry in page.locator("nav.ways a").all():
        box = entry.bounding_box()
        if not box or box["x"] < 0 or box["x"] + box["width"] > PHONE["width"]:
            fault(where, f"the menu hides {entry.inner_text()}")
    page.context.close()


def fits_a_phone(browser, path, where):
    """What is long is folded: of 88 indicators a phone's page is some 25 screens, not 60."""
    page = opened(browser, path, where, viewport=PHONE)
    height = page.evaluate("document.documentElement.scrollHeight")
    if height > 18_500:
        fault(where, f"a phone's page is {height} pixels long")
    page.context.close()


def prints_a_summary(browser, path, where, unit="BPMP Contoh"):
    """At #ringkas, and by the button, paper has the head's part alone; with a script and without."""
    for script in [True, False]:
        page = opened(browser, path, where, fragment="#ringkas", java_script_enabled=script)
        pdf = path.with_suffix(".ringkas.pdf")
        page.pdf(path=pdf, prefer_css_page_size=True)
        page.context.close()
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True, text=True).stdout
        sheets = text.count("\f")
        if sheets != 1:
            fault(where, f"the summary takes {sheets} pages")
        if "SHA-256" in text or "KIP206" in text:
            fault(where, "the summary has more than a head wants")
        for wanted in [unit, *{"id": BRIEF_ID, "en": BRIEF_EN}[where[-2:]]]:
            if wanted not in " ".join(text.split()):
                fault(where, f"the summary does not say {wanted!r}")
    page = opened(browser, path, where)
    page.evaluate("window.print = () => { window.brief = getComputedStyle(document.getElementById('temuan')).display }")
    page.locator("[data-print]").click()
    if page.evaluate("window.brief") != "none":
        fault(where, "the button prints more than the summary")
    page.context.close()


def behaves(browser, path, where):
    """Filters, links to rows, the list of one owner, the copy of a hash, focus."""
    page = opened(browser, path, where)
    for one in page.evaluate(STRUCTURE):
        fault(where, one)
    filters(page, where, "daftar-indikator", ["status", "aspect", "owner"])
    filters(page, where, "daftar-temuan", ["state", "rule", "owner"])
    stands_in_the_address(browser, page, path, where)
    form = page.locator("form[data-filters=daftar-indikator]")
    form.locator("input[type=search]").fill("tidak-ada-yang-begini")
    settled(page)
    page.locator("#daftar-langkah tbody a").first.click()
    if not becomes(page, "document.querySelector(location.hash).checkVisibility()"):
        fault(where, "a link to a filtered row leads nowhere")
    for owner in page.locator("[data-set]").all():
        value, section = owner.get_attribute("data-set"), owner.get_attribute("href")[1:].split("?")[0]
        owner.click()
        shown, _ = expect_rows(page, where, f"daftar-{section}", lambda row: row["owner"] == value)
        if shown == 0:
            fault(where, f"{owner.get_attribute('href')} shows nothing")
    for form in page.locator("form[data-filters]").all():
        form.locator("button[type=reset]").click()
    page.locator("[data-open]").click()
    if page.locator("#daftar-indikator details:not([open])").count():
        fault(where, "not all details open")
    code = page.locator("#daftar-indikator code[title]").first
    code.focus()
    page.keyboard.press("Enter")
    if not becomes(page, "document.getElementById('said').textContent !== ''"):
        fault(where, "nothing says that a hash was copied")
    if not re.fullmatch(r"[0-9a-f]{64}", code.inner_text()):
        fault(where, "a hash is not whole")
    page.context.close()
    page = opened(browser, path, f"{where}, at #100%", fragment="#100%")
    settled(page)
    page.context.close()
    page = opened(browser, path, where)
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.className") != "skip" or page.evaluate("document.activeElement.getBoundingClientRect().top") < 0:
        fault(where, "the first stop of the keyboard is no skip link in sight")
    outline = page.evaluate("(document.querySelector('nav a').focus({ focusVisible: true }), getComputedStyle(document.activeElement).outlineStyle)")
    if outline == "none":
        fault(where, "focus cannot be seen")
    page.context.close()


def is_harmless(browser, path, where, hostile):
    """A name stays text."""
    page = opened(browser, path, where)
    if hostile and "alert(1)" not in page.locator("h1").inner_text():
        fault(where, "the name is not shown as it is")
    if page.evaluate("document.scripts.length") != 1:
        fault(where, "there is a script of others")
    strange = page.evaluate(
        "[...document.querySelectorAll('a')].map((a) => a.getAttribute('href')).filter((href) => !/^(#|evidence\\/|https?:\\/\\/)/.test(href))"
    )
    if strange:
        fault(where, f"links to {strange}")
    text = path.read_text(encoding="utf-8")
    outward = re.findall(r"""(?:src|href)="(https?:[^"]*)"( rel="noopener noreferrer nofollow")?""", text)
    if not outward or not all(rel for _, rel in outward):
        fault(where, "a link to the web without rel")
    root = path.parent
    for href in page.evaluate("[...document.querySelectorAll('.proofs a:not([rel])')].map((a) => decodeURIComponent(a.getAttribute('href')))"):
        if not (root / href).is_file():
            fault(where, f"a link to a file that is not there: {href}")
    page.context.close()


def fits_and_contrasts(browser, path, where):
    """No scrolling sideways on a phone, no text that is hard to read in either mode."""
    lowest = 21
    for scheme in ["light", "dark"]:
        for view in [PHONE, DESK]:
            at = f"{where} {scheme} {view['width']}"
            page = opened(browser, path, at, viewport=view, color_scheme=scheme)
            page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
            wide, past = page.evaluate(WIDTH)
            if wide > 0 or past:
                fault(at, f"scrolls sideways by {wide}: {past}")
            for one in page.evaluate(CONTRAST):
                lowest = min(lowest, one["got"] / one["need"] * 4.5)
                if one["got"] < one["need"]:
                    fault(at, f"contrast {one['got']:.2f} under {one['need']}: {one['key']}")
            page.context.close()
    return lowest


def is_whole_without_script(browser, path, where):
    """Everything is there; only the filters are not."""
    with_script = opened(browser, path, where)
    count = "document.querySelectorAll('[data-row], .acts tbody tr, .owners tbody').length"
    wanted = with_script.evaluate(count)
    with_script.context.close()
    page = opened(browser, path, where, java_script_enabled=False)
    rows = page.locator("[data-row], .acts tbody tr, .owners tbody")
    unfolded = page.locator("[data-row]:not(details *), .acts tbody tr, .owners tbody")
    if rows.count() != wanted or not all(row.is_visible() for row in unfolded.all()):
        fault(where, "rows are missing without JavaScript")
    for folded in page.locator(".group > details, #daftar-indikator > details").all():
        folded.locator("summary").first.click()
        if not folded.locator("[data-row]").first.is_visible():
            fault(where, "a block does not unfold without JavaScript")
    for hidden in page.locator("form, button, .needs-js").all():
        if hidden.is_visible():
            fault(where, "a control without use is shown without JavaScript")
    summary = page.locator("#daftar-indikator tbody summary").first
    summary.click()
    if not page.locator("#daftar-indikator .question").first.is_visible():
        fault(where, "details do not open without JavaScript")
    page.context.close()


def prints(browser, path, where, heads, proofs=True):
    """A4, with unit and instrument at the head of every page and its number at the foot; all open."""
    for script in [True, False]:
        page = opened(browser, path, where, java_script_enabled=script, viewport=PAPER)
        titles = {title for title in page.evaluate(TITLES) if title} if script else set()
        page.emulate_media(media="print")
        if script and (crowded := page.evaluate(CROWDED)):
            fault(where, f"on paper heads run into each other: {crowded}")
        page.emulate_media(media=None)
        pdf = path.with_suffix(".pdf")
        page.pdf(path=pdf, prefer_css_page_size=True)
        page.context.close()
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True, text=True).stdout
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True, text=True).stdout
        if "A4" not in info:
            fault(where, "the paper is not A4")
        sheets = text.split("\f")[:-1]
        for number, sheet in enumerate(sheets, 1):
            lines = [line for line in sheet.splitlines() if line.strip()]
            if not lines or not all(head in lines[0] for head in heads):
                fault(where, f"page {number} has no head: {lines[:1]}")
            if not re.search(rf"{number} / {len(sheets)}$", sheet.strip()):
                fault(where, f"page {number} has no number")
            last = " ".join(lines[-2].split()) if len(lines) > 1 else ""
            if last in titles:
                fault(where, f"page {number} ends in a heading: {last}")
        for word in ["SHA-256", "KIP701"] if proofs else ["KIP701"]:
            if word not in text:
                fault(where, f"{word} is not on paper (script: {script})")
        for word in ["Hapus saringan", "Reset"]:
            if word in text:
                fault(where, f"a control is on paper: {word}")
    return len(sheets)


def answers_fast(browser, path, where):
    """How long one filter takes on a large report: for reading, not for judging."""
    page = opened(browser, path, where)
    return page.evaluate(
        """() => {
          const form = document.querySelector("form[data-filters=daftar-indikator]");
          const times = [];
          const turn = (name, value) => {
            form.elements[name].value = value;
            return new Promise((done) => {
              const start = performance.now();
              form.dispatchEvent(new Event("input", { bubbles: true }));
              requestAnimationFrame(() => requestAnimationFrame(() => { document.body.offsetHeight; times.push(Math.round(performance.now() - start)); done(); }));
            });
          };
          return turn("owner", "3").then(() => turn("q", "bukti-2-17")).then(() => turn("q", "bukti-2-1")).then(() => turn("q", "")).then(() => turn("owner", "")).then(() => times);
        }"""
    )


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as played:
        browser = played.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        folder = pathlib.Path(folder)
        for name in ["baik", "buruk"]:
            (folder / name).mkdir()
        roots = [(workspace.sample(folder / "baik"), False), (workspace.faulty(folder / "buruk"), True)]
        for root, hostile in roots:
            for lang in LANGS:
                path = root / f"lapor-{lang}.html"
                workspace.kip(BINARY, root, "report", "--lang", lang, "-o", path.name)
                where = f"{root.name} {lang}"
                is_harmless(browser, path, where, hostile)
                if hostile:
                    behaves(browser, path, where)
                is_whole_without_script(browser, path, where)
                menu_is_in_sight(browser, path, where)
                prints_a_summary(browser, path, where)
                fits_a_phone(browser, path, where)
                lowest = fits_and_contrasts(browser, path, where)
                sheets = prints(browser, path, where, ["BPMP Contoh", "Contoh instrumen"])
                print(f"{where}: {path.stat().st_size // 1024} KB, contrast {lowest:.2f}, {sheets} pages")
        root = workspace.first(folder, BINARY)
        for lang in LANGS:
            path = root / f"lapor-{lang}.html"
            workspace.kip(BINARY, root, "report", "--lang", lang, "-o", path.name)
            where = f"{root.name} {lang}"
            prints_a_summary(browser, path, where, {"id": "Satuan kerja belum disebut", "en": "No work unit named"}[lang])
            fits_a_phone(browser, path, where)
            sheets = prints(browser, path, where, ["Contoh instrumen"], proofs=False)
            print(f"{where}: {sheets} pages")
        root = workspace.large(folder)
        workspace.kip(BINARY, root, "report", "-o", "lapor.html")
        path = root / "lapor.html"
        size = path.stat().st_size
        if size > 5_000_000:
            fault("large", f"{size} bytes, more than 5 MB")
        print(f"large: {size / 1e6:.2f} MB, filters in {answers_fast(browser, path, 'large')} ms")
        browser.close()
    for one in faults:
        print(one)
    raise SystemExit(f"{len(faults)} faults in the HTML report" if faults else 0)


main()
