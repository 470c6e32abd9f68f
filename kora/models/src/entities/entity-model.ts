import { type OptionalPackages, requirePackages } from "../small-models/optional-packages.ts";

/** What the entity model needs: the library and its English model. */
export const ENTITY_PACKAGES: OptionalPackages = { "wink-nlp": "2.4.0", "wink-eng-lite-web-model": "1.8.1" };

/** Characters of one text. A single word takes time quadratic in its length: 50,000 letters took 0.9 s, 10,000 take 40 ms. */
export const MAX_ENTITY_TEXT_CHARS = 10_000;

export interface Entity {
  /** In capitals: DATE, MONEY, EMAIL, … */
  readonly type: string;
  readonly text: string;
  /** Places in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

export interface EntityModel {
  find(text: string): readonly Entity[];
}

let loading: Promise<EntityModel> | undefined;

/** The entity model of this process, loaded the first time (about 120 ms). @throws ModelError `package_missing` */
export function loadEntityModel(): Promise<EntityModel> {
  loading ??= load();
  return loading;
}

async function load(): Promise<EntityModel> {
  requirePackages("entity model", ENTITY_PACKAGES);
  const [{ default: winkNlp }, { default: model }] = await Promise.all([
    import("wink-nlp"),
    import("wink-eng-lite-web-model"),
  ]);
  const nlp = winkNlp(model);
  const { its } = nlp;
  return {
    find: (text) => {
      const document = nlp.readDoc(text);
      const places = placesOf(document.tokens().out(its.value) as readonly string[], text);
      const types = document.entities().out(its.type) as readonly string[];
      const spans = document.entities().out(its.span) as unknown as readonly (readonly [number, number])[];
      return spans.map(([first, last], index) => {
        const start = places[first]?.start ?? 0;
        const end = places[last]?.end ?? start;
        return { type: types[index] ?? "", text: text.slice(start, end), start, end };
      });
    },
  };
}

/** Where each token stands: tokens follow one another in the text, with white space between them. */
function placesOf(
  tokens: readonly string[],
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  let at = 0;
  return tokens.map((token) => {
    const found = text.indexOf(token, at);
    const start = found === -1 ? at : found;
    at = start + token.length;
    return { start, end: at };
  });
}
