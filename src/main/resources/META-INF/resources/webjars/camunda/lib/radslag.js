/** What Rådslag adds to each of the engine's web applications: the choice of language, and Swedish where they only know English. */
const language = document.documentElement.lang;
const region = language === "sv" ? "sv-SE" : "en-GB";
const other = language === "sv" ? { code: "en", label: "In English" } : { code: "sv", label: "På svenska" };

/** Forms write dates as the browser would; ours are written as the language has it. */
const formats = Intl.DateTimeFormat;
const chosen = (locales) => (locales === undefined || locales === "default" ? region : locales);
Intl.DateTimeFormat = new Proxy(formats, {
  construct: (format, [locales, ...rest]) => new format(chosen(locales), ...rest),
  apply: (format, self, [locales, ...rest]) => format(chosen(locales), ...rest),
});

/** The texts of the form library, which has no other language than English. */
const texts = new Map(
  Object.entries({
    "Field is required.": "Fyll i det här fältet.",
    "Field must be a valid email.": "Skriv en e-postadress, till exempel namn@forening.se.",
    "Value is not a number.": "Skriv ett tal.",
    "Value is expected to be an integer.": "Skriv ett heltal.",
    Select: "Välj",
    Search: "Sök",
    "Nothing to show.": "Inget att visa.",
    "No results": "Inga träffar",
    "Previous page": "Föregående sida",
    "Next page": "Nästa sida",
    Increment: "Öka",
    Decrement: "Minska",
    "Remove tag": "Ta bort",
    "Skip to search": "Gå till sökningen",
  }),
);
const patterns = [
  [/^Field must have minimum value of (.+)\.$/, "Skriv ett tal som är minst $1."],
  [/^Field must have maximum value of (.+)\.$/, "Skriv ett tal som är högst $1."],
  [/^Field must have minimum length of (.+)\.$/, "Skriv minst $1 tecken."],
  [/^Field must have maximum length of (.+)\.$/, "Skriv högst $1 tecken."],
  [/^Field must match pattern .+\.$/, "Det här har inte rätt form."],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, "Skriv högst $1 decimaler."],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, "Skriv till exempel $1 eller $2."],
];
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const named = (date, part) => new formats(region, { ...part, timeZone: "UTC" }).format(date);
months.forEach((month, index) => texts.set(month, named(Date.UTC(2027, index, 1), { month: "long" })));
days.forEach((day, index) => texts.set(day, named(Date.UTC(2027, 7, 1 + index), { weekday: "short" })));

const swedish = (text) => {
  const plain = text.trim();
  const pattern = patterns.find(([english]) => english.test(plain));
  return texts.get(plain) ?? (pattern ? plain.replace(...pattern) : null);
};

const FORM = ".fjs-container, .flatpickr-calendar";
const LABELS = ["placeholder", "aria-label", "title"];

const translateText = (node) => {
  const said = swedish(node.data);
  if (said && node.data !== said) {
    node.data = said;
  }
};

const translate = (part) => {
  for (const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
    translateText(walker.currentNode);
  }
  for (const element of [part, ...part.querySelectorAll(LABELS.map((label) => `[${label}]`).join())]) {
    for (const label of LABELS) {
      const said = swedish(element.getAttribute(label) ?? "");
      if (said) {
        element.setAttribute(label, said);
      }
    }
  }
};

const placeSwitch = () => {
  const menu = document.querySelector(".cam-nav > ul");
  if (menu && !menu.querySelector(".radslag-language")) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    item.className = "radslag-language";
    link.href = "";
    link.lang = other.code;
    link.textContent = other.label;
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      await fetch(new URL(`../app/welcome/scripts/config.js?sprak=${other.code}`, import.meta.url));
      window.location.reload();
    });
    item.append(link);
    menu.insertBefore(item, menu.querySelector(":scope > .account"));
  }
};

const changed = (changes) => {
  placeSwitch();
  if (language === "sv") {
    for (const { target, addedNodes } of changes) {
      const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
      if (element?.closest(FORM)) {
        translate(element);
      } else {
        addedNodes.forEach((node) => node.querySelectorAll?.(FORM).forEach(translate));
      }
    }
  }
};

new MutationObserver(changed).observe(document.body, {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: LABELS,
});
placeSwitch();
