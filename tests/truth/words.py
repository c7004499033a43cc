"""What holds of the words of any statement: every number in it is one of its values; grammar."""

import re

from components.model.statement import Statement
from tests.truth.world import table

THIN = "\u202f"
NUMBER = re.compile(r"\d[\d\u202f\u00a0.,]*\d|\d")
SCALES = (1.0, 1e-3, 1e3, 1e-6)
ROUNDED = 0.005  # money that is computed is said in three figures
NOUNS = "visit|firm|fact|claim|year|month|post|figure|source|value|site|place|kind|country|embassy"
PLURALS = "visits|firms|facts|claims|years|months|posts|figures|sources|values|sites|places|kinds|countries"
MONEY = {  # as a reader meets it, thin spaces left out: currency, number, scale in their groups
    "en": (re.compile(r"(€|US\$|£|FRF )(\d[\d.]*) ?(thousand|m|bn)?\b"), (1, 2, 3)),
    "fr": (re.compile(r"(\d[\d.]*) ?(k|Md|M)? ?(€|USD|£|FRF)"), (3, 1, 2)),
}
CURRENCIES = {"€": "EUR", "US$": "USD", "USD": "USD", "£": "GBP", "FRF ": "FRF", "FRF": "FRF"}
SHORT = {"thousand": 1e-3, "k": 1e-3, "m": 1, "M": 1, "bn": 1e3, "Md": 1e3, None: 1e-6}  # millions
LONG = {"thousand": 1e-3, "million": 1.0, "billion": 1e3}
FRENCH = "visite|entreprise|fait|affirmation|an|poste|chiffre|source|valeur|site|pays"
WRONG = {
    "en": [
        rf"(?<![\d.,\u202f])1\s(?:\w+\s)?(?:{PLURALS})\b",
        rf"(?<![\d.])(?:[02-9]|\d\d+)\s(?:recorded\s|dated\s)?(?:{NOUNS})\b(?!-)",
    ],
    "fr": [
        r"(?<![\d,\u202f])[01]\s(?:visites|entreprises|faits|affirmations|ans|postes|chiffres)\b",
        r"(?<![\d,])(?:[2-9]|\d\d+)\s(?:visite|entreprise|fait|affirmation|poste|chiffre)\b",
        r"\b(?:de|à) (?:le|les)\b",
        r"\bde (?=[AEIOUÉ]\w+stan\b)",
    ],
}
EVER = [r"\{\w*\}", r"\bnan\b", r"\bNone\b", r"  ", r"\.\.(?!\.)", r" [,.]", r"\(\)", r"—–"]


def faults(statement: Statement, language: str) -> list[str]:
    """What is wrong with the words of a statement, in sentences."""
    text = statement.text
    found = [f"{token} is none of its values" for token in _unknown(statement, language)]
    for pattern in [*WRONG[language], *EVER]:
        if wrong := re.search(pattern, text):
            found.append(f"“{wrong[0]}” ({pattern})")
    found += _unlike(statement, language)
    found += _unnamed(statement, language)
    among = dict(statement.values).get("among")
    if statement.kind == "maximum" and (among is None or (among.number or 0) < 2):
        found.append("a superlative that compares nothing")
    return [f"{statement.name}: {fault}: {text}" for fault in found]


def _unnamed(statement: Statement, language: str) -> list[str]:
    """Which country that it picks out its text does not name."""
    names = table("countries").set_index("iso3")[f"name_{language}"]
    picked = [word for part, word in statement.subjects if part in ("country", "larger")]
    return [f"{code} is not named" for code in picked if code and names[code] not in statement.text]


def _unlike(statement: Statement, language: str) -> list[str]:
    """Which money of its values is not in its text, in its currency and scale."""
    pattern, (sign, number, scale) = MONEY[language]
    text = _plain(statement.text, language)
    said = [
        (CURRENCIES[one[sign]], one[number].rstrip("."), SHORT[one[scale]])
        for one in pattern.finditer(text)
    ]
    missing = []
    for name, value in statement.values:
        words = value.unit.split()
        currency = next((word for word in words if word in CURRENCIES.values()), None)
        long = next((LONG[word] for word in words if word in LONG), None)
        if value.number is None or currency is None or long is None:
            continue
        millions = abs(value.number) * long
        if not any(
            known == currency
            and abs(float(shown) * short - millions)
            <= max(ROUNDED * millions, 0.51 * short / 10 ** len(shown.partition(".")[2]))
            for known, shown, short in said
        ):
            missing.append(f"{name}, {value.number:g} {value.unit}, is not said as that")
    return missing


def _plain(text: str, language: str) -> str:
    """A text without what stands between thousands, its numbers with the decimal point of English."""
    text = text.replace(THIN, "").replace("\u00a0", " ")
    if language == "fr":
        return re.sub(r"(?<=\d),(?=\d)", ".", text)
    return re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)


def _unknown(statement: Statement, language: str) -> list[str]:
    known = [value.number for _name, value in statement.values if value.number is not None]
    years = {
        str(year)
        for _name, value in statement.values
        for year in (value.first, value.last)
        if year is not None
    }
    words = " ".join(word for _name, word in [*statement.subjects, *statement.about])
    words += " " + " ".join(value.what for _name, value in statement.values)
    digits = {str(int(one)) for one in re.findall(r"\d+", words)}
    digits |= set(re.findall(r"\d+(?:\.\d+)?", words))  # in a name, as it is written
    tokens = re.findall(r"\d+(?:\.\d+)?", _plain(statement.text, language))
    return [one for one in tokens if one not in years | digits and not _is_one_of(one, known)]


def _is_one_of(token: str, known: list[float]) -> bool:
    number, places = float(token), len(token.partition(".")[2])
    half = 0.5 * 10**-places + 1e-9
    return any(
        abs(abs(value) * scale - number)
        <= max(half if scale == 1 or places else 0, ROUNDED * number)
        for value in known
        for scale in SCALES
    )
