"""Statements on arms delivered, worked out from arms_deliveries.csv."""

from tests.truth.world import Ask, in_scope, of_countries


def arms(ask: Ask) -> dict:
    """What was delivered in the last year with a delivery, by country and weapon."""
    rows = of_countries(in_scope("arms_deliveries", ask), ask)
    rows = rows[(rows["year"] >= ask.first) & (rows["year"] <= ask.last)]
    rows = rows[rows["year"] == max(rows["year"])]
    told = sorted(
        zip(
            rows["country"],
            rows["designation"],
            rows["locator"],
            rows["number_delivered"],
            strict=True,
        )
    )
    return {
        "year": rows["year"].iloc[0],
        "designations": ";".join(one[1] for one in told),
        "countries": ";".join(one[0] for one in told),
        **{f"number_{place}": one[3] for place, one in enumerate(told)},
    }


RULES = {"security.arms": arms}
