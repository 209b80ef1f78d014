type Named = { image: { name: string }; language: { id: string } };

const SEPARATOR = '@';

/** `python@scientific`: a language, and the image that is to run it, in one word. */
export function languageRef({ image, language }: Named): string {
  return `${language.id}${SEPARATOR}${image.name}`;
}

/** What a reference names; whatever names no image is a language alone. */
export function readLanguageRef(ref: string | undefined): { language?: string; image?: string } {
  if (ref === undefined) return {};
  const [language = '', image, ...others] = ref.split(SEPARATOR);
  return image === undefined || others.length > 0 ? { language: ref } : { language, image };
}

/** The language that was chosen, with its image where that was asked for. */
export function refAsAsked(asked: string, chosen: Named): string {
  return readLanguageRef(asked).image === undefined ? chosen.language.id : languageRef(chosen);
}
