# The front door. `make help` lists what there is.
.DEFAULT_GOAL := help
.PHONY: help build run test verify generate bench soak clean status logs reset token code

help: ## this list
	@echo "Hamyari: a city and its citizens fund public projects together."
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'
	@echo
	@echo "  run takes PORT_OFFSET=100 (moves every port), DATA=folder and ONLY=pledges,cities (the rest runs in your editor)."

build: ## builds what is not built
	@scripts/build

run: build ## starts the whole house on this machine; Ctrl-C ends it
	@scripts/launch run

test: ## every kind of test, with the time each took
	@scripts/test

verify: ## what needs no running house: format, warnings, specifications, generation, links
	@scripts/verify

generate: ## writes the code that comes from api-specs/ (into target folders, never committed)
	@scripts/generate

bench: build ## speed of the hot paths, as ratios to a yardstick measured beside them
	@scripts/bench

soak: build ## all tests, the promises at their large sizes (hours)
	@scripts/soak

clean: ## removes everything built; the data of make run stays
	@scripts/clean

status: ## what runs, whether it is well, how much memory it takes
	@scripts/launch status

logs: ## follows a log: make logs SERVICE=pledges
	@scripts/logs "$(SERVICE)"

reset: ## forgets the data of make run
	@scripts/launch reset

token: ## an access token of a demo person: make token USER=sara [ACR=official-approval]
	@USER_NAME="$(if $(filter command line,$(origin USER)),$(USER))" ACR="$(ACR)" scripts/launch token

code: ## the one-time code of a demo official at this moment: make code USER=hamid
	@USER_NAME="$(if $(filter command line,$(origin USER)),$(USER))" scripts/launch code
