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
    const heads = [...list.querySelectorAll("[data-head]")];
    const rows = [...list.querySelectorAll("[data-row]")].map((element) => ({ element, data: element.dataset, text: null }));
    const selects = [...form.querySelectorAll("select")];
    const search = form.querySelector("input[type=search]");
    const count = form.querySelector(".count");
    const none = document.querySelector(`[data-none="${list.id}"]`);
    // The words of a row are gathered when they are first searched, and kept.
    const text = (row) => (row.text ??= fold([...row.element.querySelectorAll("[data-q]")].map((part) => part.textContent).join(" ")));
    const apply = () => {
      const chosen = selects.filter((select) => select.value !== "").map((select) => [select.name, select.value]);
      const words = fold(search.value).split(/\s+/).filter(Boolean);
      const used = new Set();
      let shown = 0;
      for (const row of rows) {
        const fits = chosen.every(([name, value]) => row.data[name] === value) && (words.length === 0 || words.every((word) => text(row).includes(word)));
        if (row.element.hidden === fits) row.element.hidden = !fits;
        if (fits) {
          shown += 1;
          used.add(row.data.in);
        }
      }
      for (const head of heads) head.hidden = !used.has(head.dataset.head);
      list.hidden = shown === 0;
      none.hidden = shown !== 0;
      form.classList.toggle("active", chosen.length > 0 || words.length > 0);
      count.textContent = count.dataset.words.replace("{n}", number.format(shown)).replace("{all}", count.dataset.all);
    };
    let asked = 0;
    const soon = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(apply);
    };
    form.addEventListener("input", soon);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    filters.set(list, { form, apply });
    apply();
  };
  for (const form of document.querySelectorAll("form[data-filters]")) filter(form);

  // A link to a row that a filter hides shows all rows again.
  const asked = () => {
    const name = location.hash.slice(1);
    try {
      return decodeURIComponent(name);
    } catch {
      // An address may end in a bare `%`, which no name of ours holds.
      return name;
    }
  };
  const arrive = () => {
    const target = document.getElementById(asked());
    if (!target) return;
    for (const [list, { form, apply }] of filters) {
      if (list.contains(target) && (target.hidden || list.hidden)) {
        form.reset();
        apply();
      }
    }
    const details = target.matches("[data-row]") && target.querySelector("details");
    if (details) details.open = true;
    target.scrollIntoView();
    // Rows above it may get their height only now.
    requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView()));
  };
  addEventListener("hashchange", arrive);

  for (const link of document.querySelectorAll("[data-set]")) {
    link.addEventListener("click", () => {
      const { form, apply } = filters.get(document.getElementById("daftar-indikator")) ?? {};
      if (!form) return;
      for (const select of form.querySelectorAll("select")) select.value = select.name === "owner" ? link.dataset.set : "";
      form.querySelector("input[type=search]").value = "";
      apply();
    });
  }

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
    const more = [...list.querySelectorAll("[data-act]")].slice(10);
    if (more.length === 0) continue;
    for (const row of more) row.classList.add("beyond");
    for (const side of list.tBodies) if (!side.querySelector("[data-act]:not(.beyond)")) side.classList.add("beyond");
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
