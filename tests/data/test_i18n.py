"""data/text: the language spoken, and names within its sentences."""

from threading import Thread

import pandas as pd
import pytest

from data.catalogue import TABLES
from data.countries import load_countries, names
from data.text.country_names import Listed, Name
from data.text.i18n import cell, in_language, speak, speaking, spoken

# the, of, in, and The at the beginning of a sentence
FRENCH = {
    "ARE": ("les Émirats", "des Émirats", "aux Émirats", "Les Émirats"),
    "AUS": ("l’Australie", "de l’Australie", "en Australie", "L’Australie"),
    "AUT": ("l’Autriche", "de l’Autriche", "en Autriche", "L’Autriche"),
    "BEL": ("la Belgique", "de la Belgique", "en Belgique", "La Belgique"),
    "CAN": ("le Canada", "du Canada", "au Canada", "Le Canada"),
    "AFG": ("l’Afghanistan", "de l’Afghanistan", "en Afghanistan", "L’Afghanistan"),
    "BGR": ("la Bulgarie", "de la Bulgarie", "en Bulgarie", "La Bulgarie"),
    "CYP": ("Chypre", "de Chypre", "à Chypre", "Chypre"),
    "CZE": ("la République", "de la République", "en République", "La République"),
    "EST": ("l’Estonie", "de l’Estonie", "en Estonie", "L’Estonie"),
    "FIN": ("la Finlande", "de la Finlande", "en Finlande", "La Finlande"),
    "GRC": ("la Grèce", "de la Grèce", "en Grèce", "La Grèce"),
    "HRV": ("la Croatie", "de la Croatie", "en Croatie", "La Croatie"),
    "HUN": ("la Hongrie", "de la Hongrie", "en Hongrie", "La Hongrie"),
    "LVA": ("la Lettonie", "de la Lettonie", "en Lettonie", "La Lettonie"),
    "NOR": ("la Norvège", "de la Norvège", "en Norvège", "La Norvège"),
    "ROU": ("la Roumanie", "de la Roumanie", "en Roumanie", "La Roumanie"),
    "SVK": ("la Slovaquie", "de la Slovaquie", "en Slovaquie", "La Slovaquie"),
    "UKR": ("l’Ukraine", "de l’Ukraine", "en Ukraine", "L’Ukraine"),
    "CHE": ("la Suisse", "de la Suisse", "en Suisse", "La Suisse"),
    "CHN": ("la Chine", "de la Chine", "en Chine", "La Chine"),
    "DEU": ("l’Allemagne", "de l’Allemagne", "en Allemagne", "L’Allemagne"),
    "ESP": ("l’Espagne", "de l’Espagne", "en Espagne", "L’Espagne"),
    "EUU": ("l’Union", "de l’Union", "dans l’Union", "L’Union"),
    "FRA": ("la France", "de la France", "en France", "La France"),
    "GBR": ("le Royaume-Uni", "du Royaume-Uni", "au Royaume-Uni", "Le Royaume-Uni"),
    "IND": ("l’Inde", "de l’Inde", "en Inde", "L’Inde"),
    "IRN": ("l’Iran", "de l’Iran", "en Iran", "L’Iran"),
    "ITA": ("l’Italie", "de l’Italie", "en Italie", "L’Italie"),
    "JPN": ("le Japon", "du Japon", "au Japon", "Le Japon"),
    "KAZ": ("le Kazakhstan", "du Kazakhstan", "au Kazakhstan", "Le Kazakhstan"),
    "KGZ": ("le Kirghizstan", "du Kirghizstan", "au Kirghizstan", "Le Kirghizstan"),
    "KOR": ("la Corée", "de la Corée", "en Corée", "La Corée"),
    "LTU": ("la Lituanie", "de la Lituanie", "en Lituanie", "La Lituanie"),
    "NER": ("le Niger", "du Niger", "au Niger", "Le Niger"),
    "NLD": ("les Pays-Bas", "des Pays-Bas", "aux Pays-Bas", "Les Pays-Bas"),
    "POL": ("la Pologne", "de la Pologne", "en Pologne", "La Pologne"),
    "RUS": ("la Russie", "de la Russie", "en Russie", "La Russie"),
    "SUN": ("l’ancienne", "de l’ancienne", "dans l’ancienne", "L’ancienne"),
    "TJK": ("le Tadjikistan", "du Tadjikistan", "au Tadjikistan", "Le Tadjikistan"),
    "TKM": ("le Turkménistan", "du Turkménistan", "au Turkménistan", "Le Turkménistan"),
    "TUR": ("la Turquie", "de la Turquie", "en Turquie", "La Turquie"),
    "USA": ("les États-Unis", "des États-Unis", "aux États-Unis", "Les États-Unis"),
    "UZB": ("l’Ouzbékistan", "de l’Ouzbékistan", "en Ouzbékistan", "L’Ouzbékistan"),
    "WLD": ("le monde", "du monde", "dans le monde", "Le monde"),
}
REST = {  # of the names of several words
    "ARE": " arabes unis",
    "CZE": " tchèque",
    "EUU": " européenne",
    "KOR": " du Sud",
    "SUN": " Union soviétique",
}


def test_a_block_speaks_its_language_and_leaves_the_one_before():
    with speaking("fr"):
        with speaking("en"):
            assert spoken() == "en"
        assert spoken() == "fr"
    assert spoken() == "en"


def test_a_block_that_fails_leaves_the_language_before():
    with pytest.raises(ValueError, match="within"), speaking("fr"):
        raise ValueError("within")
    assert spoken() == "en"


def test_an_unknown_language_counts_as_english():
    with speaking("fr"):
        with speaking("tlh"):
            assert spoken() == "en"
        speak("tlh")
        assert spoken() == "en"


def test_a_new_thread_starts_in_english():
    heard = []
    with speaking("fr"):
        thread = Thread(target=lambda: heard.append(spoken()))
        thread.start()
        thread.join()
    assert heard == ["en"]


@pytest.mark.parametrize("name", TABLES)
def test_only_the_texts_of_a_table_change_with_the_language(name):
    table = TABLES[name].load()
    before = table.copy()
    with speaking("fr"):
        french = in_language(table, TABLES[name].texts)
    assert list(french.columns) == list(table.columns)
    others = [column for column in table if column not in TABLES[name].texts]
    pd.testing.assert_frame_equal(french[others], table[others])
    texts = list(TABLES[name].texts)
    pd.testing.assert_frame_equal(french[texts].isna(), table[texts].isna())
    pd.testing.assert_frame_equal(table, before)
    assert in_language(table, TABLES[name].texts) is table


def test_a_text_is_said_in_french_where_the_catalogue_has_it():
    table = pd.DataFrame({"occasion": ["Official visit", None, "A text without words"]})
    with speaking("fr"):
        said = in_language(
            table.assign(visitor="", place="", host="", note=""), TABLES["visits"].texts
        )
        assert cell("") == ""
    assert said["occasion"].fillna("").tolist() == ["Visite officielle", "", "A text without words"]


def test_a_text_with_a_twin_is_taken_from_it():
    table = pd.DataFrame({"good": ["Uranium", "Certification"], "good_fr": ["L’uranium", None]})
    with speaking("fr"):
        assert in_language(table, ("good",))["good"].tolist() == ["L’uranium", "Certification"]


def test_every_country_has_its_forms_in_french():
    with speaking("fr"):
        named = names(load_countries())
        assert set(FRENCH) == set(named)
        for code, forms in FRENCH.items():
            rest = REST.get(code, "")
            said = "{0:the}|{0:of}|{0:in}|{0:The}".format(named[code])
            assert said == "|".join(form + rest for form in forms)


def test_a_name_without_a_form_stays_as_it_is():
    with speaking("fr"):
        assert f"{Name('Monde')}" == "Monde"
        assert f"{Name('Ouzbékistan'):>12}" == " Ouzbékistan"
        assert f"{Name('Chypre'):of} {Name('Chypre'):in}" == "de Chypre à Chypre"
        assert f"{Name('Mexique'):of} {Name('Mexique'):In}" == "du Mexique Au Mexique"


def test_english_knows_the_forms_as_well():
    named = names(load_countries())
    assert "{0:the}, {0:Of}, {1:in}".format(named["USA"], named["KAZ"]) == (
        "the United States, Of the United States, in Kazakhstan"
    )


def test_listed_words_are_a_text_that_knows_its_forms():
    listed = Listed([Name("Kazakhstan"), Name("Ouzbékistan"), "ailleurs"])
    assert listed == "Kazakhstan, Ouzbékistan and ailleurs"
    assert f"{listed}" == str(listed)
    assert listed.startswith("Kazakhstan")
    assert f"{listed:<40}|" == "Kazakhstan, Ouzbékistan and ailleurs".ljust(40) + "|"
    with speaking("fr"):
        said = f"{listed:Of}"
    assert said.startswith("Du Kazakhstan, de l’Ouzbékistan ")
    assert said.endswith(" ailleurs")
    assert Listed([]) == ""
    assert f"{Listed(['un mot']):of}" == "un mot"
