// Filters, counts, copying. The page holds everything without this; it only hides and shows.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  for (const element of document.querySelectorAll(".needs-js")) element.hidden = false;

  const number = new Intl.NumberFormat(root.lang);
  const fold = (text) => text.normalize("NFKC").toLowerCase();
  const filters = new Map();

  const filter = (form) => {
    const list = document.getElementById(form.dataset.filters);
    const section = form.closest("section").id;
    const heads = [...list.querySelectorAll("[data-head]")].map((element) => ({
      element,
      key: element.dataset.head,
      details: element.matches("details") ? element : element.querySelector(":scope > details"),
      count: element.querySelector("[data-n]"),
      words: [...element.querySelectorAll("[data-h]")].map((part) => part.textContent).join(" "),
      all: 0,
    }));
    const headOf = new Map(heads.map((head) => [head.key, head]));
    const rows = [...list.querySelectorAll("[data-row]")].map((element) => ({ element, data: element.dataset, text: null }));
    for (const row of rows) headOf.get(row.data.in).all += 1;
    const selects = [...form.querySelectorAll("select")];
    for (const select of selects) for (const option of select.options) option.dataset.words = option.textContent;
    const search = form.querySelector("input[type=search]");
    const count = form.querySelector(".count");
    const none = document.querySelector(`[data-none="${list.id}"]`);
    // The words of a row are gathered when they are first searched, and kept.
    const text = (row) => (row.text ??= fold([headOf.get(row.data.in).words, ...[...row.element.querySelectorAll("[data-q]")].map((part) => part.textContent)].join(" ")));
    // Behind each choice stands how many rows it would show beside what else is chosen.
    const offer = (select, counts) => {
      let all = 0;
      for (const n of counts.values()) all += n;
      for (const option of select.options) {
        const n = option.value === "" ? all : counts.get(option.value) ?? 0;
        option.textContent = `${option.dataset.words} (${number.format(n)})`;
      }
    };
    const apply = () => {
      const chosen = selects.map((select) => [select.name, select.value]);
      const words = fold(search.value).split(/\s+/).filter(Boolean);
      const active = words.length > 0 || chosen.some(([, value]) => value !== "");
      const used = new Map();
      const counts = selects.map(() => new Map());
      let shown = 0;
      for (const row of rows) {
        const found = words.every((word) => text(row).includes(word));
        const off = chosen.filter(([name, value]) => value !== "" && row.data[name] !== value);
        const fits = found && off.length === 0;
        if (row.element.hidden === fits) row.element.hidden = !fits;
        if (fits) {
          shown += 1;
          used.set(row.data.in, (used.get(row.data.in) ?? 0) + 1);
        }
        if (found) {
          selects.forEach((select, at) => {
            if (off.length > 1 || (off.length === 1 && off[0][0] !== select.name)) return;
            const value = row.data[select.name];
            counts[at].set(value, (counts[at].get(value) ?? 0) + 1);
          });
        }
      }
      selects.forEach((select, at) => offer(select, counts[at]));
      for (const head of heads) {
        const n = used.get(head.key) ?? 0;
        head.element.hidden = n === 0;
        if (head.count) head.count.textContent = n < head.all ? `${number.format(n)} / ${number.format(head.all)}` : number.format(n);
        // What a filter finds is not left folded; what it opened it closes again.
        if (!head.details) continue;
        if (active && n > 0 && !head.details.open) {
          head.details.open = true;
          head.details.dataset.found = "";
        } else if (!active && "found" in head.details.dataset) {
          head.details.open = false;
          delete head.details.dataset.found;
        }
      }
      list.hidden = shown === 0;
      none.hidden = shown !== 0;
      form.classList.toggle("active", active);
      list.classList.toggle("filtered", active);
      count.textContent = count.dataset.words.replace("{n}", number.format(shown)).replace("{all}", count.dataset.all);
    };
    // The address names choices by what they are: the numbers of rows are of this page alone.
    const key = (option) => option?.dataset.key ?? option?.value ?? "";
    const write = (params) => {
      for (const select of selects) if (select.value !== "") params.set(`${section}.${select.name}`, key(select.selectedOptions[0]));
      if (search.value.trim() !== "") params.set(`${section}.q`, search.value.trim());
    };
    const read = (params) => {
      for (const select of selects) {
        const wanted = params.get(`${section}.${select.name}`);
        const option = [...select.options].find((one) => one.value !== "" && key(one) === wanted);
        select.value = option?.value ?? "";
      }
      search.value = params.get(`${section}.q`) ?? "";
      apply();
    };
    let asked = 0;
    const soon = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        apply();
        address(section);
      });
    };
    form.addEventListener("input", soon);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(soon));
    filters.set(list, { write, read });
    apply();
  };
  // What is chosen stands in the address, so that the view can be sent.
  const address = (section) => {
    const params = new URLSearchParams();
    for (const { write } of filters.values()) write(params);
    const chosen = params.toString();
    history.replaceState(null, "", chosen === "" ? `#${section}` : `#${section}?${chosen}`);
  };
  for (const form of document.querySelectorAll("form[data-filters]")) filter(form);

  const arrive = () => {
    const [place, chosen] = location.hash.slice(1).split("?", 2);
    if (chosen !== undefined) for (const { read } of filters.values()) read(new URLSearchParams(chosen));
    let name = place;
    try {
      name = decodeURIComponent(place);
    } catch {
      // An address may end in a bare `%`, which no name of ours holds.
    }
    const target = document.getElementById(name);
    if (!target) return;
    // A link to a row that a filter hides shows all rows again.
    for (const [list, { read }] of filters) {
      if (list.contains(target) && (target.hidden || list.hidden)) read(new URLSearchParams());
    }
    for (let around = target.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    const details = target.matches("[data-row]") && target.querySelector("details");
    if (details) details.open = true;
    target.scrollIntoView();
    // Rows above it may get their height only now.
    requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView()));
  };
  addEventListener("hashchange", arrive);

  for (const link of document.querySelectorAll("[data-set]")) {
    const list = link.getAttribute("href").slice(1);
    const option = document.querySelector(`#${list} select[name=owner] option[value="${link.dataset.set}"]`);
    if (option) link.href = `#${list}?${new URLSearchParams({ [`${list}.owner`]: option.dataset.key })}`;
  }

  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => {
      root.classList.add("brief");
      print();
    });
  }
  addEventListener("afterprint", () => root.classList.remove("brief"));

  for (const button of document.querySelectorAll("[data-open]")) {
    button.addEventListener("click", () => {
      const open = button.dataset.done !== "yes";
      for (const details of document.getElementById(button.dataset.open).querySelectorAll("details")) details.open = open;
      button.dataset.done = open ? "yes" : "no";
      [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
    });
  }

  for (const button of document.querySelectorAll("[data-more]")) {
    const list = document.getElementById(button.dataset.more);
    const more = list.querySelectorAll("[data-act].beyond");
    if (more.length === 0) continue;
    list.classList.add("short");
    button.hidden = false;
    button.addEventListener("click", () => {
      list.classList.remove("short");
      button.hidden = true;
      more[0].querySelector("a")?.focus();
    });
  }

  const said = document.getElementById("said");
  const copy = async (code) => {
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      getSelection().selectAllChildren(code);
      document.execCommand("copy");
    }
    said.textContent = "";
    said.textContent = said.dataset.copied;
    code.classList.add("copied");
    setTimeout(() => code.classList.remove("copied"), 1200);
  };
  // Hashes become buttons when their details are opened: thousands of them stay cheap.
  document.addEventListener("toggle", (event) => {
    if (!event.target.open) return;
    for (const code of event.target.querySelectorAll("code[title]:not([tabindex])")) {
      code.tabIndex = 0;
      code.setAttribute("role", "button");
      code.setAttribute("aria-label", `SHA-256 ${code.textContent}. ${said.dataset.copy}`);
    }
  }, true);
  document.addEventListener("click", (event) => {
    const code = event.target.closest?.("code[title]");
    if (code) copy(code);
  });
  document.addEventListener("keydown", (event) => {
    const code = event.target.closest?.("code[title]");
    if (code && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      copy(code);
    }
  });

  // Paper cannot be opened: everything is, while it prints.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
    closed = [];
  });
  arrive();
})();
