/** The few words that form-js adds of its own, in English only, and the names of our texts for them. */
const WORDS: Record<string, string> = {
  Select: 'select',
  Search: 'search',
  'No results': 'noResults',
  'All values selected': 'allSelected',
  'Add new': 'addNew',
  Collapse: 'collapse',
};

/** Where those words stand; what a schema or a person wrote is elsewhere and stays as it is. */
const PLACES = '.fjs-select-placeholder, .fjs-repeat-render-footer, .fjs-dropdownlist-empty';

type Say = (name: string) => string;

/** The text in its place, or undefined where it says that already: writing it again would be seen as a change, for ever. */
function translation(word: string, say: Say): string | undefined {
  const name = WORDS[word.trim()];
  const said = name && say(name);
  return said === word.trim() ? undefined : said;
}

const DATE = /^(yyyy|mm|dd)([-./ ]+(yyyy|mm|dd)){2}[-./]?$/i;
const TIME = /^hh:mm( --)?$/;

/** How a date or a time is to be typed, in its own order and with its own signs. */
function datePlaceholder(placeholder: string, say: Say): string | undefined {
  const parts = TIME.test(placeholder)
    ? { hh: 'hour', mm: 'minute' }
    : DATE.test(placeholder) && { yyyy: 'year', mm: 'month', dd: 'day' };
  if (!parts) return undefined;
  const said = placeholder.replace(/[a-z]+/gi, (part) =>
    say(`date.${parts[part.toLowerCase() as keyof typeof parts]}`),
  );
  return said === placeholder ? undefined : said;
}

function sayText(text: Text, say: Say) {
  const said = translation(text.data, say);
  if (said && text.parentElement?.closest(PLACES)) text.data = said;
}

function translate(node: Node, say: Say) {
  if (node instanceof Text) sayText(node, say);
  if (node instanceof HTMLInputElement) {
    const said = datePlaceholder(node.placeholder, say) ?? translation(node.placeholder, say);
    if (said) node.placeholder = said;
  }
  node.childNodes.forEach((child) => translate(child, say));
}

/** Translates them as they appear. The texts are changed in place, which the library's own drawing does not undo. */
export function translateChrome(container: HTMLElement, say: Say): () => void {
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Text) sayText(target, say);
      addedNodes.forEach((node) => translate(node, say));
    }
  });
  observer.observe(container, { childList: true, subtree: true, characterData: true });
  return () => observer.disconnect();
}
