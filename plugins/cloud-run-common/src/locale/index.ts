/** The languages every text of the model exists in. @public */
export type Locale = 'en' | 'ja';

/** A text in every language. @public */
export type Localized<T = string> = Record<Locale, T>;
