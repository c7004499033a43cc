"""Names of countries within a sentence, and words listed: a message says which form it needs.

A name knows its forms, so that each language picks its own in the message itself:

    "Trade of {country} with France"                Trade of Kazakhstan with France
    "Le commerce {country:of} avec la France"       Le commerce du Kazakhstan avec la France
    "{country:The} vend"                            Le Kazakhstan vend

The forms are `the`, `of` and `in` (which is also to: au, en, aux), each with a capital at the
beginning of a sentence. English knows them too: the United States, of Kazakhstan, in Kazakhstan.
"""

from collections.abc import Mapping, Sequence

from data.text.i18n import _, spoken

FORMS = ("the", "of", "in")
PLURAL = {"United States", "Netherlands", "United Arab Emirates", "États-Unis", "Pays-Bas"}
PLURAL |= {"Émirats arabes unis"}
ARTICLED_IN_ENGLISH = {*PLURAL, "United Kingdom", "Czech Republic", "European Union"}
WITHOUT_ARTICLE = {"Singapour", "Cuba", "Chypre", "Malte", "Monaco"}
MASCULINE_IN_E = {"Mexique", "Cambodge", "Mozambique", "Zimbabwe"}
NOT_A_COUNTRY = {  # within a sentence: the, of and in
    "Union européenne": ("l’Union européenne", "de l’Union européenne", "dans l’Union européenne"),
    "Ancienne Union soviétique": (
        "l’ancienne Union soviétique",
        "de l’ancienne Union soviétique",
        "dans l’ancienne Union soviétique",
    ),
    "Monde": ("le monde", "du monde", "dans le monde"),
}
VOWELS = tuple("AEIOUYÀÂÉÈÊÎÔÛŒÆ")


class Name(str):
    """The name of a country in the language spoken, with the forms of it that sentences need."""

    def __format__(self, form: str) -> str:
        if form.lower() not in FORMS:
            return super().__format__(form)
        text = (_french if spoken() == "fr" else _english)(str(self), form.lower())
        return text[0].upper() + text[1:] if form[0].isupper() else text


Names = Mapping[str, str]  # of countries, by code


class Listed(str):
    """Words joined as a sentence does; `{words:of}` gives each name among them its form."""

    words: Sequence[str]

    def __new__(cls, words: Sequence[str]) -> "Listed":
        listed = super().__new__(cls, _joined(words))
        listed.words = words
        return listed

    def __format__(self, form: str) -> str:
        if form.lower() not in FORMS:
            return super().__format__(form)
        forms = [form, *[form.lower()] * (len(self.words) - 1)]
        pairs = zip(self.words, forms, strict=True)
        return _joined([format(w, f if isinstance(w, Name) else "") for w, f in pairs])


def _joined(words: Sequence[str]) -> str:
    *others, last = words or [""]
    return _("{first} and {last}").format(first=", ".join(others), last=last) if others else last


def _english(name: str, form: str) -> str:
    the = f"the {name}" if name in ARTICLED_IN_ENGLISH else name
    return the if form == "the" else f"{form} {the}"


def _french(name: str, form: str) -> str:
    if name in NOT_A_COUNTRY:
        return NOT_A_COUNTRY[name][FORMS.index(form)]
    vowel = name.startswith(VOWELS)
    if name in PLURAL:
        return {"the": "les ", "of": "des ", "in": "aux "}[form] + name
    if name in WITHOUT_ARTICLE:
        return {"the": "", "of": "de ", "in": "à "}[form] + name
    feminine = name.split()[0].endswith("e") and name not in MASCULINE_IN_E
    if form == "in":
        return ("en " if vowel or feminine else "au ") + name
    article = "l’" if vowel else "la " if feminine else "le "
    if form == "the":
        return article + name
    return ("du " if article == "le " else f"de {article}") + name
