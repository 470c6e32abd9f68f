/** What a reader of an HTML document sees, and where it leads. */
export interface HtmlText {
  /** Text with entities decoded; blocks begin on a line of their own; scripts, styles and comments left out. */
  readonly text: string;
  /** Values of `href` and `src`, in document order, repeated ones included, at most {@link MAX_LINKS}. */
  readonly links: readonly string[];
  /** Number of `img` elements. */
  readonly images: number;
}

/** Links that are kept of one document. */
export const MAX_LINKS = 200;

const BLOCKS = new Set(
  "address article aside blockquote br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table td th title tr ul".split(
    " ",
  ),
);
const UNSEEN = new Set(["script", "style"]);

type Tokenizers = Pick<typeof import("htmlparser2"), "Tokenizer">;

/** Loads the tokenizer on first use, so that nobody pays for it who reads no HTML. */
export async function loadHtmlText(): Promise<(html: string) => HtmlText> {
  const { Tokenizer } = await import("htmlparser2");
  return (html) => htmlText({ Tokenizer }, html);
}

/**
 * Reads HTML by its tokens alone. A parser that keeps a stack of open elements takes time quadratic in the depth of
 * nesting (1 MB of `<b>`: 9 s); tokens take linear time.
 */
function htmlText({ Tokenizer }: Tokenizers, html: string): HtmlText {
  const parts: string[] = [];
  const links: string[] = [];
  let images = 0;
  let attribute = "";
  let value: string[] = [];
  let element = "";
  let unseen = "";

  const open = (): void => {
    if (unseen === "" && UNSEEN.has(element)) unseen = element;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => {
        if (unseen === "") parts.push(html.slice(start, end));
      },
      ontextentity: (codepoint) => {
        if (unseen === "") parts.push(String.fromCodePoint(codepoint));
      },
      onopentagname: (start, end) => {
        element = html.slice(start, end).toLowerCase();
        if (element === "img") images += 1;
        if (BLOCKS.has(element)) parts.push("\n");
      },
      onopentagend: open,
      onselfclosingtag: () => {},
      onclosetag: (start, end) => {
        const name = html.slice(start, end).toLowerCase();
        if (name === unseen) unseen = "";
        if (BLOCKS.has(name)) parts.push("\n");
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        value = [];
      },
      onattribdata: (start, end) => void value.push(html.slice(start, end)),
      onattribentity: (codepoint) => void value.push(String.fromCodePoint(codepoint)),
      onattribend: () => {
        if ((attribute === "href" || attribute === "src") && links.length < MAX_LINKS)
          links.push(value.join("").trim());
      },
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return { text: parts.join(""), links, images };
}
