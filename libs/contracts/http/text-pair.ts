/** What a person reads, in both languages. */
export interface Text {
  en: string;
  es: string;
}
