"""Publishers that have a name in each language: institutions, and where a copy was read."""

from data.text.i18n import N_, _

INSTITUTIONS = frozenset(
    {
        N_("French Ministry of Foreign Affairs"),
        N_("French Ministry of Foreign Trade, DG Trésor"),
        N_("Embassy of France in Kazakhstan"),
        N_("Embassy of France in Turkmenistan"),
        N_("Bureau of National Statistics of Kazakhstan"),
        N_("National Statistical Committee of the Kyrgyz Republic"),
        N_("Statistics Agency of Uzbekistan"),
        N_("National Bank of Kazakhstan, through wiiw"),
        N_("MFA Tajikistan"),
        N_("MFA Turkmenistan"),
        N_("Embassy of Tajikistan in Malaysia"),
        N_("Embassy of Turkmenistan in Afghanistan"),
        N_("Embassy of Uzbekistan in Japan"),
        N_("TDH, state news agency of Turkmenistan"),
        N_("US embassy in Tashkent, on WikiLeaks"),
        N_("European Commission, DG Migration and Home Affairs"),
        N_("Federal Reserve, through FRED"),
        N_("OECD"),
        N_("UN DESA, Population Division"),
        N_("UNCTAD"),
        N_("UNHCR"),
        N_("United Nations Digital Library"),
        N_("World Bank"),
        N_("World Trade Organization"),
        N_("Assemblée nationale, read on NosDéputés"),
        N_("Sénat, read on NosSénateurs"),
        N_("Présidence de la République, read in a copy (association Jacques Chirac)"),
        N_("État-major des armées, read in a forum’s copy (Les camps parachutistes)"),
        N_("Libération, read in a shop’s copy (Durabull)"),
        N_("Le Monde, read in a copy (Eurodialogue)"),
        N_("Le Monde, read in a blog’s copy (RP Défense)"),
        N_("AFP, on Tendance Ouest"),
        N_("AFP, read in a forum’s copy (Jeunes-ailes)"),
        N_("AP, on Federal News Network"),
        N_("AP, on Fox News"),
        N_("Reuters, on WKZO"),
        N_("Asia-Plus, read in a copy (EToday)"),
        N_("24.kg, read in a copy (Times.am)"),
        N_("Trend, read in a copy (Xəbər saatı)"),
        N_("Kazakhstanskaya Pravda, read in a copy (Kazworld)"),
        N_("Kosmos Welt-Almanach, on bpb.de"),
        N_("database-of-embassies on GitHub"),
        N_("Docslib (copy of a paper)"),
        N_("Wikipédia (fr), read through a mirror"),
        N_("Wikipedia, read through a mirror (perceptiofr.com)"),
        N_("Wikipedia, read in a copy (Piglix)"),
        N_("Wikipedia (simple), read in a copy"),
    }
)


def institution(publisher: str) -> str:
    """Say a publisher in the language spoken; one that has a single name keeps it."""
    return _(publisher) if publisher in INSTITUTIONS else publisher
