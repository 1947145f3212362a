/** The same words in both languages. */
export interface Text {
  en: string;
  es: string;
}
