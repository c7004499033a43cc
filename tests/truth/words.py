"""What holds of the words of any statement: every number in it is one of its values; grammar."""

import re

from components.model.statement import Statement

THIN = "\u202f"
NUMBER = re.compile(r"\d[\d\u202f\u00a0.,]*\d|\d")
SCALES = (1.0, 1e-3, 1e3, 1e-6)
ROUNDED = 0.005  # money that is computed is said in three figures
NOUNS = "visit|firm|fact|claim|year|month|post|figure|source|value|site|place|kind|country|embassy"
PLURALS = "visits|firms|facts|claims|years|months|posts|figures|sources|values|sites|places|kinds|countries"
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
SIZES = {"m": 1e6, "M": 1e6, "bn": 1e9, "Md": 1e9}
SUMS = {  # how an amount of a currency is written, in either language
    "EUR": r"(?=€[\d.]|[\d.]+(?:M|Md)?€)€?([\d.]*\d)(bn|m|Md|M)?",
    "FRF": r"(?=FRF ?[\d.]|[\d.]+(?:M|Md)?F)(?:FRF ?)?([\d.]*\d)(bn|m|Md|M)?",
}
EVER = [r"\{\w*\}", r"\bnan\b", r"\bNone\b", r"  ", r"\.\.(?!\.)", r" [,.]", r"\(\)", r"—–"]


def faults(statement: Statement, language: str) -> list[str]:
    """What is wrong with the words of a statement, in sentences."""
    text = statement.text
    found = [f"{token} is none of its values" for token in _unknown(statement, language)]
    for pattern in [*WRONG[language], *EVER]:
        if wrong := re.search(pattern, text):
            found.append(f"“{wrong[0]}” ({pattern})")
    among = dict(statement.values).get("among")
    if statement.kind == "maximum" and (among is None or (among.number or 0) < 2):
        found.append("a superlative that compares nothing")
    found += _without_unit(statement, language)
    return [f"{statement.name}: {fault}: {text}" for fault in found]


def _without_unit(statement: Statement, language: str) -> list[str]:
    """Money that is not said in its own currency and size: 3.454 FRF million is FRF 3.45 m."""
    text = statement.text.replace(THIN, "").replace("\u00a0", "")
    if language == "fr":
        text = re.sub(r"(?<=\d),(?=\d)", ".", text)
    found = []
    for _name, value in statement.values:
        money = re.fullmatch(r"([A-Z]{3}) (thousand|million)", value.unit)
        if money is None or value.number is None:
            continue
        sums = {float(one[1]) * SIZES.get(one[2], 1) for one in re.finditer(SUMS[money[1]], text)}
        whole = value.number * (1e3 if money[2] == "thousand" else 1e6)
        if not any(abs(one - whole) <= ROUNDED * whole for one in sums):
            found.append(f"{value.number} {value.unit} is not said with its unit")
    return found


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
    text = statement.text.replace(THIN, "").replace("\u00a0", " ")
    if language == "fr":
        text = re.sub(r"(?<=\d),(?=\d)", ".", text)
    tokens = re.findall(r"\d+(?:\.\d+)?", text)
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
