"""What the offices of visitors are called in French, by the English words of the research."""

FIRMS = [  # offices that list who came, which the occasion tells
    "Airbus, Alstom, Air Liquide, EDF, Vicat, Meridiam, Orano, Thales, Veolia, Voltalia and others",
    "Business delegation (Veolia, Suez, EDF, Orano, Airbus, Alstom, Egis and others)",
]
OFFICES_FR = {
    "Chair of the Halk Maslahaty (National Leader)": (
        "Président du Halk Maslahaty (chef de la nation)"
    ),
    "Chair, defence and security committee, Legislative Chamber": (
        "Président de la commission de la défense et de la sécurité, Chambre législative"
    ),
    "Defence minister": "Ministre de la Défense",
    "Deputy foreign minister": "Vice-ministre des Affaires étrangères",
    "Deputy foreign minister of Kyrgyzstan": "Vice-ministre kirghize des Affaires étrangères",
    "Deputy prime minister for the economy": "Vice-premier ministre chargé de l’Économie",
    "Economy and finance minister": "Ministre de l’Économie et des Finances",
    "First deputy foreign minister of Turkmenistan": (
        "Premier vice-ministre turkmène des Affaires étrangères"
    ),
    "Foreign minister": "Ministre des Affaires étrangères",
    "Foreign minister of Kazakhstan": "Ministre kazakhstanais des Affaires étrangères",
    "Foreign minister of Kyrgyzstan": "Ministre kirghize des Affaires étrangères",
    "Foreign minister of Tajikistan": "Ministre tadjik des Affaires étrangères",
    "Foreign minister of Turkmenistan": "Ministre turkmène des Affaires étrangères",
    "Foreign minister of Uzbekistan": "Ministre ouzbek des Affaires étrangères",
    "France–Kazakhstan investment forum": "Forum d’investissement France–Kazakhstan",
    "Members of parliament": "Parlementaires",
    "Minister delegate for Francophonie": "Ministre déléguée à la Francophonie",
    "Minister delegate for cooperation": "Ministre délégué à la Coopération",
    "Minister delegate for foreign trade": "Ministre délégué au Commerce extérieur",
    "Minister delegate for industry": "Ministre déléguée à l’Industrie",
    "Minister for foreign trade": "Ministre du Commerce extérieur",
    "Minister for industry": "Ministre de l’Industrie",
    "Officials": "Hauts fonctionnaires",
    "President of France": "Président de la République française",
    "President of Kazakhstan": "Président du Kazakhstan",
    "President of Kyrgyzstan": "Président du Kirghizstan",
    "President of Tajikistan": "Président du Tadjikistan",
    "President of Turkmenistan": "Président du Turkménistan",
    "President of Uzbekistan": "Président de l’Ouzbékistan",
    "Prime Minister of Kazakhstan": "Premier ministre du Kazakhstan",
    "Secretary of state for European affairs": "Secrétaire d’État aux Affaires européennes",
    "Secretary of state for foreign affairs": "Secrétaire d’État aux Affaires étrangères",
    "Secretary of state for foreign trade": "Secrétaire d’État au Commerce extérieur",
    "Senator": "Sénatrice",
    "Senators": "Sénateurs",
    "Special representative for Afghanistan and Pakistan": (
        "Représentant spécial pour l’Afghanistan et le Pakistan"
    ),
    "State secretary for foreign affairs": "Secrétaire d’État aux Affaires étrangères",
    "Transport minister": "Ministre des Transports",
    "Business delegation": "Délégation d’entreprises",
    "Business delegation of 25 firms": "Délégation de 25 entreprises",
    "Company heads": "Chefs d’entreprise",
    "Culture minister": "Ministre de la Culture",
    "Deputy chairman of the Cabinet of Ministers of Turkmenistan": (
        "Vice-président du Cabinet des ministres du Turkménistan"
    ),
    "Deputy foreign minister of Kazakhstan": (
        "Vice-ministre kazakhstanais des Affaires étrangères"
    ),
    "Deputy foreign minister of Tajikistan": "Vice-ministre tadjik des Affaires étrangères",
    "Deputy prime minister of Uzbekistan": "Vice-Premier ministre de l’Ouzbékistan",
    "Deputy prime minister, with ministers": "Vice-Premier ministre, avec des ministres",
    "Director general of the public technical cooperation agency": (
        "Directeur général de l’agence publique de coopération technique"
    ),
    "French firms": "Entreprises françaises",
    "Member of the National Assembly, OSCE parliamentary assembly": (
        "Député, membre de l’Assemblée parlementaire de l’OSCE"
    ),
    "Minister for higher education and research": (
        "Ministre de l’Enseignement supérieur et de la Recherche"
    ),
    "Officials and firms": "Hauts fonctionnaires et entreprises",
    "Prime Minister of France": "Premier ministre de la France",
    "Senator, chair of the France–Central Asia group": (
        "Sénateur, président du groupe France–Asie centrale"
    ),
    "State secretary and foreign minister of Kazakhstan": (
        "Secrétaire d’État et ministre kazakhstanais des Affaires étrangères"
    ),
    "About twenty firms with the foreign trade minister": (
        "Une vingtaine d’entreprises avec le ministre du Commerce extérieur"
    ),
}
