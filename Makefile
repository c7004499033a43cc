PORT ?= 8501
JOBS ?= 2
PY := .venv/bin/python

.PHONY: run bench test test-fast test-grid look static setup check format tables gravity words fonts vendor codebook screenshots requirements clean

run: .venv/ready ## serve the dashboard on PORT (8501)
	$(PY) -m streamlit run app.py --server.port $(PORT)

# STREAMLIT=1.67.0 runs the tests on that version, in an environment of its own.
PYTEST = $(if $(STREAMLIT),.ci/with-streamlit $(STREAMLIT),$(PY)) -m pytest -n $(JOBS) --dist loadfile

test: .venv/ready-dev ## run the tests: values, server, browser
	.ci/chromium
	$(PYTEST) -m "not look"

look: .venv/ready-dev ## look at every page in every language, theme and width: axe, words over words (half an hour)
	.ci/chromium
	$(PYTEST) -m look

test-fast: .venv/ready-dev ## run all that needs no browser and no server
	$(PYTEST) -m "not browser and not server"

test-grid: .venv/ready-dev ## recompute every statement of every page under every choice of the filters (an hour)
	$(PY) -m tests.truth --jobs $(JOBS)

setup: .venv/ready-dev ## install everything, for use and for development

check: .venv/ready-dev ## lint, format, types, tables
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/ty check --python .venv
	.venv/bin/lint-imports --no-cache
	$(PY) -m data check

format: .venv/ready-dev ## put the code into the house's form
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

tables: .venv/ready ## remake data/*.csv from data/raw, byte for byte
	$(PY) -m data.build

gravity: .venv/ready-dev ## estimate anew what France would sell by size and distance (five minutes), then make tables
	$(PY) -m data.gravity

words: .venv/ready ## extract the messages, bring the French catalogues up to date, compile them
	$(PY) -m data.build.messages

codebook: .venv/ready ## remake docs/codebook.csv from the schemas, docs/measures.md from the measures
	$(PY) -m data codebook docs/codebook.csv
	$(PY) -m data measures docs/measures.md

fonts: .venv/ready-dev ## cut the fonts in components/static/ out of those that Streamlit ships
	$(PY) .ci/fonts

vendor: .venv/ready-dev ## build plotly.js with the traces we use into components/render/plot/served/ (needs node)
	.ci/vendor

FOLDER ?= dist
static: .venv/ready ## write the whole dashboard as files into FOLDER (dist), to lie on any web server
	$(PY) -m pages.edition $(FOLDER)

screenshots: .venv/ready-dev ## remake docs/screenshots/ in a real browser
	.ci/chromium
	$(PY) -m tests.screenshots

bench: .venv/ready bench/.venv/ready ## measure the speed against peers, write docs/performance.md (half an hour)
	.ci/chromium
	bench/.venv/bin/python -m bench

requirements: .venv/ready-dev ## remake both requirements files from pyproject.toml
	$(PY) -m uv pip compile -q --upgrade --universal --custom-compile-command "make requirements" pyproject.toml -o requirements.txt
	$(PY) -m uv pip compile -q --upgrade --universal --custom-compile-command "make requirements" pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt
	$(PY) -m uv pip compile -q --upgrade --universal --custom-compile-command "make requirements" bench/requirements.in -c requirements.txt -o bench/requirements.txt

clean: ## remove what make and the tests have made
	rm -rf .venv .venv-streamlit-* dist bench/.venv .pytest_cache .ruff_cache test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/ready: requirements.txt
	.ci/venv
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(PY) -m components.server.static_files > /dev/null
	touch $@

bench/.venv/ready: requirements.txt bench/requirements.txt
	python3 -m venv bench/.venv
	bench/.venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -r bench/requirements.txt
	touch $@

.venv/ready-dev: requirements-dev.txt .venv/ready
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@
