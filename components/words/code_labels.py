"""Words for the codes in cells: those of the pages, and those that only tables show."""

from data.text.i18n import N_

WORDS = {
    "combined": N_("Combined"),  # whose statistics, where no country's
    "unstated": N_("Not stated"),
    "year": N_("Whole year"),  # what part of a year a value covers
    "January–June": N_("January–June"),
    "January–August": N_("January–August"),
    "January–September": N_("January–September"),
    "January–November": N_("January–November"),
    "city": N_("City"),  # how exactly a site is placed
    "site": N_("Site"),
    "none": N_("Not known"),
    # flows, from France's side
    "imports": N_("Imports by France"),
    "exports": N_("Exports from France"),
    "turnover": N_("Trade turnover"),
    "balance": N_("Trade balance"),
    # from another side: a partner's, or the country's own
    "partner_imports": N_("The partner buys"),
    "partner_exports": N_("The partner sells"),
    "country_imports": N_("The country buys"),
    "country_exports": N_("The country sells"),
    # visits
    "to_central_asia": N_("To Central Asia"),
    "to_france": N_("To France"),
    "head_of_state": N_("Head of state"),
    "national_leader": N_("National leader"),
    "head_of_government": N_("Head of government"),
    "foreign_minister": N_("Foreign minister"),
    "defence_minister": N_("Defence minister"),
    "trade_minister": N_("Trade minister"),
    "other_minister": N_("Other minister"),
    "special_representative": N_("Special representative"),
    "parliament": N_("Parliament"),
    "business_delegation": N_("Business delegation"),
    "delegation": N_("Officials"),
    # companies
    "active": N_("Active"),
    "contract": N_("Contract"),
    "project": N_("Project"),
    "negotiation": N_("In negotiation"),
    "exploring": N_("Exploring"),
    "seeking": N_("Trying to enter"),
    "left": N_("Has left"),
    "silent": N_("Not heard of since"),
    # sites
    "embassy_of_france": N_("Embassy of France"),
    "embassy_in_paris": N_("Embassy in Paris"),
    "consulate": N_("Consulate"),
    "detachment": N_("Air force detachment"),
    "aid_office": N_("Office of the development agency"),
    "cultural_centre": N_("Cultural centre"),
    "research_institute": N_("Research institute"),
    "school": N_("School"),
    "company_site": N_("Company site"),
    "open": N_("Open"),
    "closed": N_("Closed"),
    "planned": N_("Planned"),
    "under_construction": N_("Under construction"),
    # what happened
    "visit": N_("Visit"),
    "meeting": N_("Meeting"),
    "opening": N_("Opening or start"),
    "closing": N_("Closing or end"),
    "other": N_("Other"),
    "day": N_("Day"),
    "month": N_("Month"),
    "year_alone": N_("Year alone"),
    "year_estimated": N_("Year, an estimate"),
    "undated": N_("No date"),
    # security
    "framework": N_("Framework"),
    "deployment": N_("Deployment"),
    "strength": N_("Strength"),
    "forces": N_("French forces in the country"),
    "mission": N_("Mission"),
    "compensation": N_("Given in return"),
    "exercise": N_("Exercise"),
    "infrastructure": N_("Infrastructure"),
    "attaches": N_("Military attachés"),
    "agreement": N_("Agreement"),
    "police_cooperation": N_("Police cooperation"),
    "training": N_("Training"),
    # aid and culture
    "budget": N_("Budget"),
    "development_finance": N_("Development finance"),
    "mobility": N_("Visas and returns"),
    "students": N_("Students"),
    "language": N_("Language and culture"),
    "institution": N_("Institution"),
    "programme": N_("Programme"),
    "governance": N_("Governance"),
    "humanitarian": N_("Humanitarian aid"),
    "residents": N_("Residents"),
    "closure": N_("Closure"),
    "procurement": N_("Arms sale"),
    "delivery": N_("Arms delivery"),
    "not_yet": N_("Not yet there"),
    # verdicts
    "holds": N_("Holds"),
    "close": N_("Close"),
    "differs": N_("Differs"),
    "sources disagree": N_("Sources disagree"),
    "cannot be checked": N_("Cannot be checked"),
}

CODES = {
    # kinds of source
    "brief": N_("Brief"),
    "official": N_("Official"),
    "statistics": N_("Statistics"),
    "association": N_("Association"),
    "press": N_("Press"),
    "reference": N_("Study or compilation"),
    "encyclopaedia": N_("Encyclopaedia"),
    "unofficial": N_("Personal page, forum or leak"),
    # what only tables show
    "aid": N_("Aid"),
    "aircraft_ordered": N_("Aircraft ordered"),
    "companies": N_("Companies"),
    "country_total_exports": N_("Country total exports"),
    "country_total_imports": N_("Country total imports"),
    "crisis": N_("Crisis"),
    "culture": N_("Culture"),
    "export_customer_rank": N_("Export customer rank"),
    "fdi_cumulative_gross_since_independence_from_bel": N_(
        "Fdi cumulative gross since independence from bel"
    ),
    "fdi_cumulative_gross_since_independence_from_che": N_(
        "Fdi cumulative gross since independence from che"
    ),
    "fdi_cumulative_gross_since_independence_from_deu": N_(
        "Fdi cumulative gross since independence from deu"
    ),
    "fdi_cumulative_gross_since_independence_from_fra": N_(
        "Fdi cumulative gross since independence from fra"
    ),
    "fdi_cumulative_gross_since_independence_from_ita": N_(
        "Fdi cumulative gross since independence from ita"
    ),
    "fdi_cumulative_gross_since_independence_from_nld": N_(
        "Fdi cumulative gross since independence from nld"
    ),
    "fdi_cumulative_gross_since_independence_from_usa": N_(
        "Fdi cumulative gross since independence from usa"
    ),
    "fdi_partner_rank": N_("Fdi partner rank"),
    "firms_with_agency": N_("Firms with agency"),
    "french_crude_oil_imports": N_("French crude oil imports"),
    "french_direct_investment_cumulative": N_("French direct investment cumulative"),
    "french_embassies_in_region": N_("French embassies in region"),
    "french_fdi_cumulative_gross": N_("French fdi cumulative gross"),
    "french_fdi_cumulative_gross_since_2005": N_("French fdi cumulative gross since 2005"),
    "french_fdi_inflow_h1": N_("French fdi inflow h1"),
    "french_fdi_stock": N_("French fdi stock"),
    "french_investment_cumulative": N_("French investment cumulative"),
    "french_uranium_imports_value": N_("French uranium imports value"),
    "gdp_usd": N_("Gdp usd"),
    "independence": N_("Independence"),
    "joint_commissions": N_("Joint commissions"),
    "kaz_gross_fdi_inflow_total": N_("Kaz gross fdi inflow total"),
    "natural_uranium_delivered_to_eu_utilities": N_("Natural uranium delivered to eu utilities"),
    "political": N_("Political"),
    "population": N_("Population"),
    "presidential_visits_to_france": N_("Presidential visits to france"),
    "rank_as_french_crude_supplier": N_("Rank as french crude supplier"),
    "rank_of_france_among_gross_fdi_sources": N_("Rank of france among gross fdi sources"),
    "recognition": N_("Recognition"),
    "regional_partner_rank": N_("Regional partner rank"),
    "security": N_("Security"),
    "share_of_french_crude_oil_imports": N_("Share of french crude oil imports"),
    "share_of_french_foreign_trade": N_("Share of french foreign trade"),
    "share_of_natural_uranium_delivered_to_eu_utilities": N_(
        "Share of natural uranium delivered to eu utilities"
    ),
    "share_of_natural_uranium_supplied_to_france": N_(
        "Share of natural uranium supplied to france"
    ),
    "summit": N_("Summit"),
    "supplier_rank": N_("Supplier rank"),
    "trade": N_("Trade"),
    "trade_partner_rank": N_("Trade partner rank"),
    "treaty": N_("Treaty"),
    "visits": N_("Visits"),
    # the gravity model: with what trade changes, and how that is measured
    "ln_distance": N_("Distance, logarithm"),
    "common_language": N_("Common language"),
    "colonial_tie": N_("Colonial tie"),
    "log": N_("In logarithms"),
    "per_cent": N_("Per cent"),
    # statistics: what is counted
    "asylum_applications": N_("New asylum applications"),
    "asylum_decisions": N_("Decisions on asylum"),
    "asylum_otherwise_closed": N_("Asylum cases otherwise closed"),
    "asylum_recognised": N_("Asylum granted"),
    "asylum_rejected": N_("Asylum refused"),
    "asylum_seekers_waiting": N_("Asylum seekers waiting, end of year"),
    "born_there_living_in_france": N_("Born there, living in France"),
    "country_imports_from_kazakhstan": N_("Imports of the country from Kazakhstan"),
    "country_imports_from_russia": N_("Imports of the country from Russia"),
    "fdi_inflow": N_("Direct investment, flow of the year"),
    "fdi_stock": N_("Direct investment, stock at the end of the year"),
    "refugees": N_("Refugees, end of year"),
    "resolutions": N_("Adopted resolutions"),
    "roll_calls": N_("All roll calls"),
    "turnover_with_the_eu": N_("Trade turnover with the European Union"),
    "turnover_with_turkey": N_("Trade turnover with Turkey"),
    "visas_applied": N_("Visas applied for"),
    "visas_issued": N_("Visas issued"),
    "visas_issued_multiple_entry": N_("Visas issued for several entries"),
    "visas_not_issued": N_("Visas refused or not issued"),
}
