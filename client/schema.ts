// Made from the OpenAPI document by `npm run client`. What is changed here by hand is lost.

export interface paths {
    "/api/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The position.
         * @description Open to everybody.
         */
        get: operations["readPosition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The position.
         * @description Open to everybody.
         */
        get: operations["readPositionOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The position.
         * @description Open to everybody.
         */
        get: operations["readPositionOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The acts on record, as corrected.
         * @description Open to everybody.
         */
        get: operations["listActs"];
        put?: never;
        /**
         * Record an act.
         * @description Needs a token with the right `record`.
         */
        post: operations["recordAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The acts on record, as corrected.
         * @description Open to everybody.
         */
        get: operations["listActsOfAmendment"];
        put?: never;
        /**
         * Record an act.
         * @description Needs a token with the right `record`.
         */
        post: operations["recordActOfAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The acts on record, as corrected.
         * @description Open to everybody.
         */
        get: operations["listActsOfImplementation"];
        put?: never;
        /**
         * Record an act.
         * @description Needs a token with the right `record`.
         */
        post: operations["recordActOfImplementation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * These routes.
         * @description Open to everybody.
         */
        get: operations["listRoutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Instruments, filtered, a page at a time.
         * @description Open to everybody.
         */
        get: operations["listInstruments"];
        put?: never;
        /**
         * Register an agreement from its final clauses.
         * @description Needs a token with the right `register`.
         */
        post: operations["registerAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Number of instruments by kind and state.
         * @description Open to everybody.
         */
        get: operations["readCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The final clauses as registered.
         * @description Open to everybody.
         */
        get: operations["readClauses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Amendments of the agreement.
         * @description Open to everybody.
         */
        get: operations["listAmendments"];
        put?: never;
        /**
         * Start an amendment with its proposal.
         * @description Needs a token with the right `record`.
         */
        post: operations["startAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What carries the agreement out.
         * @description Open to everybody.
         */
        get: operations["listImplementation"];
        put?: never;
        /**
         * Start carrying the agreement out in a way its clauses name.
         * @description Needs a token with the right `record`.
         */
        post: operations["startImplementation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/acts/{version}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm what another recorded under the two-person rule.
         * @description Needs a token with the right `record`.
         */
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/acts/{version}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm what another recorded under the two-person rule.
         * @description Needs a token with the right `record`.
         */
        post: operations["confirmOfAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/acts/{version}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm what another recorded under the two-person rule.
         * @description Needs a token with the right `record`.
         */
        post: operations["confirmOfImplementation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set or lift the two-person rule.
         * @description Needs a token with the right `administer`.
         */
        post: operations["setRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/acts/{version}/confidential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Evidence kept confidential; only for principals of its party, and who may audit.
         * @description Needs a token of whatever role.
         */
        get: operations["showConfidential"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/acts/{version}/confidential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Evidence kept confidential; only for principals of its party, and who may audit.
         * @description Needs a token of whatever role.
         */
        get: operations["showConfidentialOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/acts/{version}/confidential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Evidence kept confidential; only for principals of its party, and who may audit.
         * @description Needs a token of whatever role.
         */
        get: operations["showConfidentialOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/acts/{version}/private-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A private note, or who erased it; only for principals of its party, and who may audit.
         * @description Needs a token of whatever role.
         */
        get: operations["showPrivateNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/acts/{version}/private-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A private note, or who erased it; only for principals of its party, and who may audit.
         * @description Needs a token of whatever role.
         */
        get: operations["showPrivateNoteOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/acts/{version}/private-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A private note, or who erased it; only for principals of its party, and who may audit.
         * @description Needs a token of whatever role.
         */
        get: operations["showPrivateNoteOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/acts/{version}/private-note/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a private note, with the reason; only for who records for its party, and who may correct.
         * @description Needs a token of whatever role.
         */
        post: operations["erasePrivateNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/acts/{version}/private-note/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a private note, with the reason; only for who records for its party, and who may correct.
         * @description Needs a token of whatever role.
         */
        post: operations["erasePrivateNoteOfAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/acts/{version}/private-note/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a private note, with the reason; only for who records for its party, and who may correct.
         * @description Needs a token of whatever role.
         */
        post: operations["erasePrivateNoteOfImplementation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct or annul an act.
         * @description Needs a token with the right `correct`.
         */
        post: operations["recordCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct or annul an act.
         * @description Needs a token with the right `correct`.
         */
        post: operations["recordCorrectionOfAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct or annul an act.
         * @description Needs a token with the right `correct`.
         */
        post: operations["recordCorrectionOfImplementation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/corrections/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a correction would change, without recording it.
         * @description Needs a token with the right `correct`.
         */
        post: operations["previewCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/corrections/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a correction would change, without recording it.
         * @description Needs a token with the right `correct`.
         */
        post: operations["previewCorrectionOfAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/corrections/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a correction would change, without recording it.
         * @description Needs a token with the right `correct`.
         */
        post: operations["previewCorrectionOfImplementation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record, confirm, move or drop a plan.
         * @description Needs a token with the right `plan`.
         */
        post: operations["recordPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record, confirm, move or drop a plan.
         * @description Needs a token with the right `plan`.
         */
        post: operations["recordPlanOfAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record, confirm, move or drop a plan.
         * @description Needs a token with the right `plan`.
         */
        post: operations["recordPlanOfImplementation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts with their four dates, consequences, plans.
         * @description Open to everybody.
         */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts with their four dates, consequences, plans.
         * @description Open to everybody.
         */
        get: operations["readTimelineOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts with their four dates, consequences, plans.
         * @description Open to everybody.
         */
        get: operations["readTimelineOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every act in its section, with reasons.
         * @description Open to everybody.
         */
        get: operations["readNext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every act in its section, with reasons.
         * @description Open to everybody.
         */
        get: operations["readNextOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every act in its section, with reasons.
         * @description Open to everybody.
         */
        get: operations["readNextOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The chart as xstate, scxml, mermaid, dot or outline.
         * @description Open to everybody.
         */
        get: operations["readChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The chart as xstate, scxml, mermaid, dot or outline.
         * @description Open to everybody.
         */
        get: operations["readChartOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The chart as xstate, scxml, mermaid, dot or outline.
         * @description Open to everybody.
         */
        get: operations["readChartOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ledger entries of the instrument.
         * @description Open to everybody.
         */
        get: operations["listEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ledger entries of the instrument.
         * @description Open to everybody.
         */
        get: operations["listEntriesOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ledger entries of the instrument.
         * @description Open to everybody.
         */
        get: operations["listEntriesOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/entries/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ledger entry.
         * @description Open to everybody.
         */
        get: operations["readEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/entries/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ledger entry.
         * @description Open to everybody.
         */
        get: operations["readEntryOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/entries/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ledger entry.
         * @description Open to everybody.
         */
        get: operations["readEntryOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts that do not fit, and departures from procedure and plans in sentences.
         * @description Open to everybody.
         */
        get: operations["readFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts that do not fit, and departures from procedure and plans in sentences.
         * @description Open to everybody.
         */
        get: operations["readFindingsOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts that do not fit, and departures from procedure and plans in sentences.
         * @description Open to everybody.
         */
        get: operations["readFindingsOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts resting on weak evidence, with letters asking for better.
         * @description Open to everybody.
         */
        get: operations["readEvidenceGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts resting on weak evidence, with letters asking for better.
         * @description Open to everybody.
         */
        get: operations["readEvidenceGapsOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts resting on weak evidence, with letters asking for better.
         * @description Open to everybody.
         */
        get: operations["readEvidenceGapsOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hold a claim against the record (by query).
         * @description Open to everybody.
         */
        get: operations["judgeClaim"];
        put?: never;
        /**
         * Hold a claim against the record (by body).
         * @description Open to everybody.
         */
        post: operations["judgeClaimByBody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same for a shared scenario.
         * @description Open to everybody.
         */
        get: operations["simulateShared"];
        put?: never;
        /**
         * What hypothetical acts would come to; records nothing.
         * @description Open to everybody.
         */
        post: operations["simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The latest and earliest date of each act for being in force by a day.
         * @description Open to everybody.
         */
        post: operations["planBackward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The date of entry into force by seeded trials over calendars and waiting times.
         * @description Open to everybody.
         */
        post: operations["forecast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * All ways to a goal, and to lose it.
         * @description Open to everybody.
         */
        post: operations["findRoutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/adverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What can go wrong, and its repair.
         * @description Open to everybody.
         */
        post: operations["tryAdverseCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Up to five scenarios side by side.
         * @description Open to everybody.
         */
        post: operations["compareScenarios"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations/rehearse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The real record under other readings of the final clauses.
         * @description Open to everybody.
         */
        post: operations["rehearse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is owed across the register, now or as of a day.
         * @description Open to everybody.
         */
        get: operations["listDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Instruments in which acts do not fit.
         * @description Open to everybody.
         */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts resting on weak evidence, weakest first.
         * @description Open to everybody.
         */
        get: operations["listGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refused attempts, newest first.
         * @description Needs a token with the right `audit`.
         */
        get: operations["listRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit trail; refusals and access in it only with the right to audit.
         * @description Open to everybody.
         */
        get: operations["readAuditTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last checkpoint, as a signed note.
         * @description Open to everybody.
         */
        get: operations["readCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every checkpoint, with who cosigned it.
         * @description Open to everybody.
         */
        get: operations["listCheckpoints"];
        put?: never;
        /**
         * Sign a checkpoint now.
         * @description Needs a token with the right `checkpoint`.
         */
        post: operations["signCheckpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys of the register.
         * @description Open to everybody.
         */
        get: operations["listKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ledger entries as they are hashed.
         * @description Open to everybody.
         */
        get: operations["listLedgerLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/entries/{position}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The proof that an entry is in the ledger: `format` or Accept.
         * @description Open to everybody.
         */
        get: operations["proveInclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The proof that the ledger only grew.
         * @description Open to everybody.
         */
        get: operations["proveConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/witnesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which parties cosigned up to where.
         * @description Open to everybody.
         */
        get: operations["listWitnesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/cosignatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a cosignature; only of known witnesses.
         * @description Open to everybody.
         */
        post: operations["handInCosignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a contradiction that a known witness found.
         * @description Open to everybody.
         */
        post: operations["handInReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/entries/{version}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An entry with its proof, as a file that needs no register to be verified.
         * @description Open to everybody.
         */
        get: operations["readReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/entries/{version}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An entry with its proof, as a file that needs no register to be verified.
         * @description Open to everybody.
         */
        get: operations["readReceiptOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/entries/{version}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An entry with its proof, as a file that needs no register to be verified.
         * @description Open to everybody.
         */
        get: operations["readReceiptOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The position as of a day, what it rests on, and how to verify it.
         * @description Open to everybody.
         */
        get: operations["readCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The position as of a day, what it rests on, and how to verify it.
         * @description Open to everybody.
         */
        get: operations["readCertificateOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The position as of a day, what it rests on, and how to verify it.
         * @description Open to everybody.
         */
        get: operations["readCertificateOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is recorded, as server-sent events from a position on; filters `instrument`, `party`, `by`, `act`.
         * @description Open to everybody.
         */
        get: operations["followEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same of the instrument and what hangs on it.
         * @description Open to everybody.
         */
        get: operations["followInstrument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amendments/{amendment}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same of the instrument and what hangs on it.
         * @description Open to everybody.
         */
        get: operations["followInstrumentOfAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/implementation/{implementation}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same of the instrument and what hangs on it.
         * @description Open to everybody.
         */
        get: operations["followInstrumentOfImplementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhooks, and how far each has come.
         * @description Needs a token with the right `administer`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Deliver what is recorded to an address; its secret is shown this once.
         * @description Needs a token with the right `administer`.
         */
        post: operations["addWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{webhook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A webhook with its last deliveries, and what was given up.
         * @description Needs a token with the right `administer`.
         */
        get: operations["readWebhook"];
        put?: never;
        /**
         * Change a webhook: disable, enable, delete, rotate, replay.
         * @description Needs a token with the right `administer`.
         */
        post: operations["changeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A dossier of `instrument` and its family; of the whole register only with the right to audit.
         * @description Open to everybody.
         */
        get: operations["readDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every problem type.
         * @description Open to everybody.
         */
        get: operations["listProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This API as an OpenAPI 3.1 document.
         * @description Open to everybody.
         */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process answers.
         * @description Open to everybody.
         */
        get: operations["isAlive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * It can record: what was looked at, and what is wrong.
         * @description Open to everybody.
         */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Measurements for Prometheus; with a token, or from the machine itself without a proxy.
         * @description Open to everybody.
         */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "entry.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An entry was recorded.
         * @description Sent to each webhook whose filters let the entry through, in the order of the ledger, at least once. It is signed as the Standard Webhooks specification has it: HMAC-SHA256 over `webhook-id`, `webhook-timestamp` and the body, with dots between them. Redirections are not followed.
         */
        post: operations["entryRecorded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Act: {
            /** @enum {string} */
            type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
            by?: string;
            name?: string;
            /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
            on: string;
            evidence?: {
                /**
                 * @default none
                 * @enum {string}
                 */
                grade: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                document?: string;
                title?: string;
                /** Format: uri */
                url?: string;
                sha256?: string;
                note?: string;
                sealed?: {
                    party: string;
                    digest: string;
                };
            };
            place?: string;
            signatory?: string;
            note?: string;
            privateNote?: {
                party: string;
                digest: string;
            };
        };
        Reason: {
            act: string;
            by: string | null;
            organ: string;
            cites: string;
            text: string;
            /** @enum {string} */
            code: "missing" | "agreementNotInForce" | "agreementWasNotInForce" | "noOrder" | "superseded" | "agreementEnded" | "closed" | "noSuchAct" | "alreadyOnRecord" | "displaced";
            args: {
                [key: string]: boolean | string | number;
            };
            /** @description For an act that is missing: what would prove it. */
            evidence?: string;
        };
        Fault: {
            pointer: string;
            detail: string;
        };
        Finding: {
            version: number;
            act: {
                type: string;
                by: string | null;
                on: string;
                name?: string;
            };
            reasons: components["schemas"]["Reason"][];
        };
        DutyStanding: {
            act: string;
            by: string;
            to: string;
            /** @description Since when it is owed, and when it was fulfilled (EDTF); `given` is null while it is owed. */
            since: string;
            given: string | null;
            cites: string;
        };
        Phrase: {
            /** @enum {string} */
            id: "superseded" | "ended" | "abandoned";
            by: string;
            on: string;
            cites: string;
        } | {
            /** @enum {string} */
            id: "terminated" | "lapsed" | "done";
            on: string;
            cites: string;
        } | {
            /** @enum {string} */
            id: "wasInForce" | "knownToBoth";
            since: string;
        } | {
            /** @enum {string} */
            id: "inForce" | "provisional";
            since: string;
            cites: string;
        } | {
            /** @constant */
            id: "noticeOwed";
            by: string[];
        } | {
            /** @constant */
            id: "awaiting";
            all: {
                /** @enum {string} */
                act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                /** @description A party, `joint`, or null for an outside event. */
                by: string | null;
                organ: {
                    [key: string]: string;
                };
                cites: string;
                /** @description The office is one that both parties have, so it is told with its party. */
                shared: boolean;
                /** @description Its date leaves open whether it has happened. */
                maybe: boolean;
            }[];
            any: {
                /** @enum {string} */
                act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                /** @description A party, `joint`, or null for an outside event. */
                by: string | null;
                organ: {
                    [key: string]: string;
                };
                cites: string;
                /** @description The office is one that both parties have, so it is told with its party. */
                shared: boolean;
                /** @description Its date leaves open whether it has happened. */
                maybe: boolean;
            }[];
            first: boolean;
        } | {
            /** @constant */
            id: "awaitingAgreement";
            first: boolean;
        } | {
            /** @constant */
            id: "awaitingNothing";
            first: boolean;
        } | {
            /** @constant */
            id: "planned";
            /** @enum {string} */
            act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
            on: string;
        } | {
            /** @constant */
            id: "assumption";
            text: {
                [key: string]: string;
            };
        } | {
            /** @constant */
            id: "findings";
            count: number;
        };
        InForce: {
            from: string;
            until: string | null;
            knownToBothFrom: string | null;
            cites: string;
            /** @enum {string} */
            grade: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
            /** @description Versions of the entries it rests on. */
            restsOn: number[];
        };
        Standing: {
            id: string;
            kind: string;
            title: {
                [key: string]: string;
            };
            parties: string[];
            state: string;
            textVersion: number;
            sentence: string;
            /** @description What the sentence says, to be said in other languages. */
            phrases: components["schemas"]["Phrase"][];
            inForce: components["schemas"]["InForce"] | null;
            /** @description For what ends in something done: when, resting on what; null while it is not done. */
            completed: components["schemas"]["InForce"] | null;
            provisional: {
                from: string;
                until: string | null;
                cites: string;
            } | null;
            lanes: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            duties: components["schemas"]["DutyStanding"][];
            findings: components["schemas"]["Finding"][];
            /** @description Acts whose dates leave open whether they had happened on the day of the question. */
            mayHaveHappened: {
                act: string;
                by: string | null;
                on: string;
            }[];
            /** @description How the procedure or the force ended; null while it has not. */
            end: {
                state: string;
                on: string;
                by: string | null;
                cites: string;
            } | null;
            supersedes: {
                id: string;
                cites: string;
            }[];
            supersededBy: string | null;
            /** @description What hangs on the agreement: amendments, and what carries it out. */
            parts: {
                id: string;
                kind: string;
                title: {
                    [key: string]: string;
                };
                state: string;
            }[];
            /** @description What was assumed because the agreement's own clauses are not at hand; null when nothing was. */
            assumption: string | null;
            /** @description False when so many acts have an open order that not every order was tried. */
            orderSearched: boolean;
        };
        Change: {
            id: string;
            before: components["schemas"]["Standing"];
            after: components["schemas"]["Standing"];
        };
        OutlookEntry: {
            /** @description The act in the procedure. */
            key: string;
            act: string;
            by: string | null;
            /** @description The outside event's name. */
            name?: string;
            organ: string;
            cites: string;
            /** @description The act as a clause of a sentence. */
            text: string;
            /** @description Happened, may have happened: when (EDTF), and in which entry. */
            on?: string;
            version?: number;
            /** @description Owed: to whom, since when (EDTF), and for how many days on the day of the question. */
            to?: string;
            since?: string;
            days?: number;
            /** @description Open: which date to enter and what proves it. */
            guidance?: {
                date: string;
                evidence: string;
            };
            /** @description Not yet: what must come first, in an order that can be taken. Closed: what closed it. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Not yet, where there are several ways to open it: the others. */
            otherWays?: components["schemas"]["Reason"][][];
            /** @description A live plan for it. */
            planned?: {
                version: number;
                on: string;
                /** @enum {string} */
                status: "expected" | "confirmed" | "dropped" | "fulfilled" | "overdue";
                /** @description Days the act came after (or, negative, before) the planned day; while it has not come, days the planned day has passed. Counted between latest days. Null while the planned day lies ahead. */
                slippageDays: number | null;
            };
        };
        Distance: {
            /** @enum {string} */
            goal: "done" | "inForce";
            done: number;
            of: number;
            /** @description What is missing, in an order that can be taken; null when entry into force can no longer be reached. */
            missing: components["schemas"]["Reason"][] | null;
            /** @description The missing acts that may be taken now: whose turn it is. */
            turn: components["schemas"]["Reason"][];
        };
        Unconfirmed: {
            version: number;
            /** @description Who recorded it, and therefore cannot confirm it. */
            principal: string;
            /** @description Null for an annulment. */
            act: components["schemas"]["Act"] | null;
            /** @description Version of the entry that it corrects; null for an act. */
            corrects: number | null;
        };
        ListedInstrument: {
            id: string;
            /** @enum {string} */
            kind: "agreement" | "amendment" | "implementation";
            parent: string | null;
            number: number | null;
            title: {
                [key: string]: string;
            };
            parties: string[];
            supersedes: string[];
            version: number;
            state: string;
            sentence: string;
            inForce: {
                from: string;
                until: string | null;
            } | null;
            findings: number;
        };
        ListedDuty: {
            instrument: string;
            title: {
                [key: string]: string;
            };
            act: string;
            by: string;
            to: string;
            since: string;
            ended: string | null;
            cites: string;
        };
        ListedGap: {
            instrument: string;
            title: {
                [key: string]: string;
            };
            version: number;
            act: string;
            by: string;
            grade: string;
            rank: number;
        };
        AuditEvent: {
            /** @enum {string} */
            kind: "registered" | "started" | "act" | "outOfProcedure" | "correction" | "annulment" | "plan" | "rule" | "confirmation" | "refusal" | "signIn" | "notPermitted" | "export" | "noteErased" | "principalAdded" | "principalDisabled" | "tokenIssued" | "tokenRotated" | "tokenRevoked" | "webhookChanged";
            /** @description RFC 3339, UTC. */
            at: string;
            /** @description Who recorded, or tried to. */
            principal: string;
            /** @description The parties whose act it is: one, both for a joint act, none where it is nobody's. */
            onBehalfOf: string[];
            /** @description Null where it is about none. */
            instrument: string | null;
            /** @description Of the entry; null for what made none. */
            version: number | null;
            position: number | null;
            /** @description Type of the act it is about, and its legal date (EDTF). */
            act: string | null;
            on: string | null;
            signatory: string | null;
            /** @description In a sentence. */
            what: string;
            /** @description The express reason given for it. */
            reason: string | null;
            chartVersion: string;
            /** @description Null where the instrument was not there. */
            before: {
                state: string;
                sentence: string;
                /** @description The same for other languages. */
                phrases: components["schemas"]["Phrase"][];
            } | null;
            after: {
                state: string;
                sentence: string;
                /** @description The same for other languages. */
                phrases: components["schemas"]["Phrase"][];
            } | null;
            /** @description Of a refusal: the problem, and every reason. */
            refused: {
                code: string;
                reasons: string[];
                /** @description The reasons from the chart once more, for other languages; empty where it was refused for another cause. */
                said: components["schemas"]["Reason"][];
            } | null;
            /** @description The entry's leaf in the ledger; null for what made no entry. */
            leaf: string | null;
        };
        SimulatedStep: {
            /** @description The act, or the correction of one. */
            act: components["schemas"]["Act"] | null;
            /** @description Version of the act that is corrected; absent for an act of its own. */
            corrects?: number;
            /** @description Where it is of another instrument than the scenario's own. */
            instrument?: string;
            /** @description The version it would have in the ledger; null where it was refused. */
            version: number | null;
            taken: boolean;
            /** @description Why it was refused; empty when it was taken. */
            reasons: components["schemas"]["Reason"][];
        };
        SimulatedScenario: {
            steps: ({
                /** @enum {string} */
                type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                on: string;
                /** @description A party, or `joint`; absent for an outside event. */
                by?: string;
                /** @description Which outside event; absent for all else. */
                name?: string;
                evidence?: {
                    /** @enum {string} */
                    grade: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                    document?: string;
                    title?: string;
                    url?: string;
                    sha256?: string;
                    note?: string;
                    /** @description Evidence that a party keeps confidential: the digest of what is kept beside the ledger. */
                    sealed?: {
                        party: string;
                        digest: string;
                    };
                };
                place?: string;
                signatory?: string;
                note?: string;
                /** @description A private note of a party on it: the digest of what is kept beside the ledger, where it can be erased. */
                privateNote?: {
                    party: string;
                    digest: string;
                };
                outsideProcedure?: string;
                instrument?: string;
            } | {
                correct: number;
                instrument?: string;
                act?: components["schemas"]["Act"];
                /** @constant */
                annul?: true;
            })[];
            /** @description An instrument that is there. */
            instrument?: string;
            /** @description The agreement of which a new amendment is supposed, or with `procedure` a new way of carrying it out. */
            agreement?: string;
            procedure?: string;
            title?: string;
            /** @description A supposed agreement `id` with the clauses of the agreement `of`, which it supersedes. */
            successor?: {
                of: string;
                id: string;
            };
            asOf?: string;
            /** Format: date-time */
            knownAt?: string;
            /** @constant */
            format?: "pacta-scenario/1";
            name?: string;
        };
        Outcome: {
            /** @constant */
            hypothetical: true;
            name: string | null;
            instrument: string;
            asOf: string;
            state: string;
            sentence: string;
            /** @description The same for other languages. */
            phrases: components["schemas"]["Phrase"][];
            /** @description In force from, or done on. */
            inForceFrom: string | null;
            knownToBothFrom: string | null;
            endedOn: string | null;
            steps: components["schemas"]["SimulatedStep"][];
            taken: number;
            refused: number;
            duties: {
                /** @description Owed or fulfilled now, and not before. */
                arising: components["schemas"]["DutyStanding"][];
                /** @description Owed before, fulfilled now. */
                fulfilled: components["schemas"]["DutyStanding"][];
                /** @description Owed or fulfilled before, and neither now. */
                fallingAway: components["schemas"]["DutyStanding"][];
                owed: components["schemas"]["DutyStanding"][];
            };
            risks: {
                /** @enum {string} */
                kind: "evidence" | "assumption" | "finding" | "refused" | "elsewhere" | "dutyOwed" | "notKnown" | "imprecise";
                text: string;
            }[];
        };
        Webhook: {
            id: string;
            url: string;
            /** @description What it is told of: what all of these let through. */
            topic: {
                instrument?: string;
                party?: string;
                by?: string;
                /** @enum {string} */
                act?: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
            };
            /** @enum {string} */
            state: "active" | "failing" | "disabled";
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** @description Why nothing is delivered to it; null while it is. */
            disabled: string | null;
            /** @description Everything up to this entry is delivered, given up, or no concern of it. */
            position: number;
            /** @description How often the next delivery has failed. */
            failures: number;
            /** @description When it is tried again; null where nothing has failed. */
            nextTry: string | null;
        };
        Delivery: {
            /** @description Of the entry in the ledger. */
            position: number;
            /** Format: date-time */
            at: string;
            /**
             * @description `dead` is given up.
             * @enum {string}
             */
            outcome: "delivered" | "failed" | "dead";
            /** @description Why it failed; empty where it did not. */
            detail: string;
        };
        Consequence: {
            instrument: string;
            /** @description Null for one that was not there. */
            before: {
                state: string;
                sentence: string;
            } | null;
            after: {
                state: string;
                sentence: string;
            };
        };
        EntryRecorded: {
            /** @constant */
            type: "entry.recorded";
            /**
             * Format: date-time
             * @description When the entry was recorded.
             */
            timestamp: string;
            data: {
                /** @description The agreement it is about, or hangs on. */
                agreement: string;
                entry: components["schemas"]["LedgerEntry"];
                /** @description Whose position it changed, as of the day it was recorded. */
                consequences: components["schemas"]["Consequence"][];
                /** @description That it is in the signed ledger: a C2SP tlog-proof, with the entry in its line `extra`. */
                proof: string;
            };
        };
        RouteList: {
            routes: {
                /** @enum {string} */
                method: "GET" | "POST";
                path: string;
                access: string;
                what: string;
            }[];
        };
        ProblemTypes: {
            problems: {
                [key: string]: {
                    status: number;
                    exit: number;
                    title: string;
                    advice: string;
                };
            };
        };
        Alive: {
            /** @constant */
            status: "alive";
        };
        Ready: {
            /** @constant */
            status: "ready";
            ledger: {
                size: number;
                recordedAt: string | null;
            };
            checks: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Position: {
            id: string;
            kind: string;
            title: {
                [key: string]: string;
            };
            parties: string[];
            state: string;
            textVersion: number;
            sentence: string;
            /** @description What the sentence says, to be said in other languages. */
            phrases: components["schemas"]["Phrase"][];
            inForce: components["schemas"]["InForce"] | null;
            /** @description For what ends in something done: when, resting on what; null while it is not done. */
            completed: components["schemas"]["InForce"] | null;
            provisional: {
                from: string;
                until: string | null;
                cites: string;
            } | null;
            lanes: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            duties: components["schemas"]["DutyStanding"][];
            findings: components["schemas"]["Finding"][];
            /** @description Acts whose dates leave open whether they had happened on the day of the question. */
            mayHaveHappened: {
                act: string;
                by: string | null;
                on: string;
            }[];
            /** @description How the procedure or the force ended; null while it has not. */
            end: {
                state: string;
                on: string;
                by: string | null;
                cites: string;
            } | null;
            supersedes: {
                id: string;
                cites: string;
            }[];
            supersededBy: string | null;
            /** @description What hangs on the agreement: amendments, and what carries it out. */
            parts: {
                id: string;
                kind: string;
                title: {
                    [key: string]: string;
                };
                state: string;
            }[];
            /** @description What was assumed because the agreement's own clauses are not at hand; null when nothing was. */
            assumption: string | null;
            /** @description False when so many acts have an open order that not every order was tried. */
            orderSearched: boolean;
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            /** @description Version of the instrument's latest entry that was used. */
            version: number;
            chartVersion: string;
            /**
             * @description Of an agreement: present and true while what is recorded needs a second person.
             * @constant
             */
            twoPerson?: true;
            /** @description What waits for a second person and counts for nothing until then; absent where nothing does. */
            unconfirmed?: components["schemas"]["Unconfirmed"][];
        };
        Acts: {
            acts: {
                version: number;
                act: components["schemas"]["Act"];
                /** Format: date-time */
                recordedAt: string;
                principal: string;
                reason: string | null;
            }[];
            id: string;
            version: number;
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            chartVersion: string;
        };
        Timeline: {
            lines: ({
                /** @constant */
                kind: "act";
                version: number;
                act: components["schemas"]["Act"];
                organ: string;
                cites: string;
                /** @enum {string} */
                status: "counts" | "fellAway" | "finding" | "mayHaveHappened" | "later" | "annulled" | "unconfirmed";
                happenedOn: string;
                effectiveFrom: string | null;
                knownToOtherFrom: string | null;
                /** Format: date-time */
                recordedAt: string;
                principal: string;
                reason: string | null;
                chartVersion: string;
                reasons: components["schemas"]["Reason"][];
                /** @description Who confirmed it under the two-person rule; null where nobody did or had to. */
                confirmedBy: string | null;
                corrections: {
                    version: number;
                    /** Format: date-time */
                    recordedAt: string;
                    principal: string;
                    reason: string | null;
                    /** @description What the act said before; `now` null when it was annulled. */
                    before: components["schemas"]["Act"] | null;
                    now: components["schemas"]["Act"] | null;
                    /** @description Whether it waits for a second person, and changes nothing until then. */
                    unconfirmed: boolean;
                }[];
            } | {
                /** @constant */
                kind: "consequence";
                what: string;
                /**
                 * @description What it is, apart from the other instrument it names.
                 * @enum {string}
                 */
                code: "terminated" | "superseded" | "ended" | "abandoned" | "lapsed" | "knownToBoth" | "provisionalApplication" | "entryIntoForce" | "supersedes";
                other: string | null;
                on: string;
                cites: string;
                restsOn: number[];
            } | {
                /** @constant */
                kind: "plan";
                act: components["schemas"]["Act"];
                before: string[];
                version: number;
                on: string;
                /** @enum {string} */
                status: "expected" | "confirmed" | "dropped" | "fulfilled" | "overdue";
                /** @description Days the act came after (or, negative, before) the planned day; while it has not come, days the planned day has passed. Counted between latest days. Null while the planned day lies ahead. */
                slippageDays: number | null;
            })[];
            id: string;
            version: number;
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            chartVersion: string;
        };
        Next: {
            closed: components["schemas"]["OutlookEntry"][];
            mayHaveHappened: components["schemas"]["OutlookEntry"][];
            happened: components["schemas"]["OutlookEntry"][];
            owed: components["schemas"]["OutlookEntry"][];
            open: components["schemas"]["OutlookEntry"][];
            notYet: components["schemas"]["OutlookEntry"][];
            planned: components["schemas"]["OutlookEntry"][];
            counts: {
                planned: number;
                closed: number;
                mayHaveHappened: number;
                happened: number;
                owed: number;
                open: number;
                notYet: number;
            };
            distance: components["schemas"]["Distance"];
            prospects: {
                /** @enum {string} */
                goal: "superseded" | "amendmentInForce" | "implemented";
                /** @description The instrument whose procedure leads there. */
                through: string;
                distance: components["schemas"]["Distance"];
            }[];
            id: string;
            version: number;
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            chartVersion: string;
        };
        Findings: {
            findings: components["schemas"]["Finding"][];
            conformance: {
                /** @enum {string} */
                kind: "missing" | "outOfOrder" | "extra" | "early" | "late";
                act: string;
                by: string | null;
                cites: string;
                sentence: string;
                /**
                 * @description Which sentence it is, and of what: keys of acts, EDTF dates, numbers of days.
                 * @enum {string}
                 */
                code: "noSuchAct" | "later" | "overdue" | "notInForceThen" | "notProvidedFor" | "firstMissing" | "firstLater" | "earlier";
                args: {
                    [key: string]: string | number;
                };
                /** @description Version of the entry it is about: the act, or the plan. */
                version: number;
            }[];
            id: string;
            version: number;
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            chartVersion: string;
        };
        EvidenceGaps: {
            gaps: {
                version: number;
                /** @enum {string} */
                act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                by: string | null;
                on: string;
                /** @enum {string} */
                grade: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                /** @description Grows with the weakness. */
                rank: number;
                /** @description What would close it. */
                closes: string;
                letter: {
                    to: string;
                    subject: string;
                    body: string;
                };
            }[];
            id: string;
            version: number;
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            chartVersion: string;
        };
        ClaimJudged: {
            claim: string;
            /** @enum {string} */
            verdict: "proved" | "contradicted" | "notProvableYet";
            /** @description Why, in a sentence. */
            text: string;
            cites: string;
            /** @description Worst evidence of the acts it rests on; null when it rests on none. */
            grade: ("authentic" | "certified" | "official" | "secondary" | "inferred" | "none") | null;
            restsOn: {
                version: number;
                act: string;
                by: string | null;
                on: string;
                /** @enum {string} */
                grade: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                document: string | null;
            }[];
            /** @description What is missing for a proof: acts, each with the evidence that would prove it. */
            missing: components["schemas"]["Reason"][];
            id: string;
            version: number;
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            chartVersion: string;
        };
        Clauses: {
            /** @constant */
            format: "pacta-clauses/1";
            id: string;
            version: number;
            title: {
                [key: string]: string;
            };
            authentic?: string[];
            source?: {
                document?: string;
                /** Format: uri */
                url?: string;
                note?: string;
            };
            /** @default true */
            clausesKnown: boolean;
            assumption?: string | {
                [key: string]: string;
            };
            parties: {
                id: string;
                name: {
                    [key: string]: string;
                };
                short?: {
                    [key: string]: string;
                };
                organ: string | {
                    [key: string]: string;
                };
                head: string | {
                    [key: string]: string;
                };
            }[];
            conclusion: {
                cites?: string;
                stages: {
                    /** @enum {string} */
                    state: "initiation" | "proposal" | "negotiation" | "approval" | "signature" | "submission" | "transmission";
                    step?: {
                        /** @enum {string} */
                        act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                        by: ("joint" | "either") | string;
                        cites: string;
                        organ?: string | {
                            [key: string]: string;
                        };
                        guidance?: {
                            date?: string | {
                                [key: string]: string;
                            };
                            evidence?: string | {
                                [key: string]: string;
                            };
                        };
                    };
                    lanes?: {
                        [key: string]: {
                            /** @enum {string} */
                            act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                            by?: string[];
                            /** @default false */
                            optional: boolean;
                            cites: string;
                            organ?: string | {
                                [key: string]: string;
                            };
                            guidance?: {
                                date?: string | {
                                    [key: string]: string;
                                };
                                evidence?: string | {
                                    [key: string]: string;
                                };
                            };
                        }[];
                    };
                }[];
                entryIntoForce: {
                    laterOf: ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event")[];
                    cites: string;
                };
                provisional?: {
                    laterOf: ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event")[];
                    cites: string;
                };
                /** @default [] */
                outsideEvents: {
                    id: string;
                    name: string | {
                        [key: string]: string;
                    };
                    cites: string;
                    organ?: string | {
                        [key: string]: string;
                    };
                    guidance?: {
                        date?: string | {
                            [key: string]: string;
                        };
                        evidence?: string | {
                            [key: string]: string;
                        };
                    };
                }[];
                /** @default [] */
                anyTime: {
                    /** @enum {string} */
                    act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                    by?: string[];
                    /** @default false */
                    repeat: boolean;
                    cites: string;
                    organ?: string | {
                        [key: string]: string;
                    };
                    guidance?: {
                        date?: string | {
                            [key: string]: string;
                        };
                        evidence?: string | {
                            [key: string]: string;
                        };
                    };
                }[];
                /** @default [] */
                duties: {
                    /** @enum {string} */
                    act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                    by?: string[];
                    after: "inForce" | ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register");
                    to?: string | {
                        [key: string]: string;
                    };
                    cites: string;
                    organ?: string | {
                        [key: string]: string;
                    };
                    guidance?: {
                        date?: string | {
                            [key: string]: string;
                        };
                        evidence?: string | {
                            [key: string]: string;
                        };
                    };
                }[];
                /** @default {} */
                general: {
                    [key: string]: false | {
                        cites: string;
                    };
                };
            };
            /** @default [] */
            supersedes: {
                id: string;
                cites: string;
            }[];
            amendment?: {
                cites?: string;
                stages: {
                    /** @enum {string} */
                    state: "initiation" | "proposal" | "negotiation" | "approval" | "signature" | "submission" | "transmission";
                    step?: {
                        /** @enum {string} */
                        act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                        by: ("joint" | "either") | string;
                        cites: string;
                        organ?: string | {
                            [key: string]: string;
                        };
                        guidance?: {
                            date?: string | {
                                [key: string]: string;
                            };
                            evidence?: string | {
                                [key: string]: string;
                            };
                        };
                    };
                    lanes?: {
                        [key: string]: {
                            /** @enum {string} */
                            act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                            by?: string[];
                            /** @default false */
                            optional: boolean;
                            cites: string;
                            organ?: string | {
                                [key: string]: string;
                            };
                            guidance?: {
                                date?: string | {
                                    [key: string]: string;
                                };
                                evidence?: string | {
                                    [key: string]: string;
                                };
                            };
                        }[];
                    };
                }[];
                entryIntoForce: {
                    laterOf: ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event")[];
                    cites: string;
                };
                provisional?: {
                    laterOf: ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event")[];
                    cites: string;
                };
                /** @default [] */
                outsideEvents: {
                    id: string;
                    name: string | {
                        [key: string]: string;
                    };
                    cites: string;
                    organ?: string | {
                        [key: string]: string;
                    };
                    guidance?: {
                        date?: string | {
                            [key: string]: string;
                        };
                        evidence?: string | {
                            [key: string]: string;
                        };
                    };
                }[];
                /** @default [] */
                anyTime: {
                    /** @enum {string} */
                    act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                    by?: string[];
                    /** @default false */
                    repeat: boolean;
                    cites: string;
                    organ?: string | {
                        [key: string]: string;
                    };
                    guidance?: {
                        date?: string | {
                            [key: string]: string;
                        };
                        evidence?: string | {
                            [key: string]: string;
                        };
                    };
                }[];
                /** @default [] */
                duties: {
                    /** @enum {string} */
                    act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                    by?: string[];
                    after: "inForce" | ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register");
                    to?: string | {
                        [key: string]: string;
                    };
                    cites: string;
                    organ?: string | {
                        [key: string]: string;
                    };
                    guidance?: {
                        date?: string | {
                            [key: string]: string;
                        };
                        evidence?: string | {
                            [key: string]: string;
                        };
                    };
                }[];
                /** @default {} */
                general: {
                    [key: string]: false | {
                        cites: string;
                    };
                };
            };
            /** @default {} */
            implementation: {
                [key: string]: {
                    cites?: string;
                    stages: {
                        /** @enum {string} */
                        state: "initiation" | "proposal" | "negotiation" | "approval" | "signature" | "submission" | "transmission";
                        step?: {
                            /** @enum {string} */
                            act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                            by: ("joint" | "either") | string;
                            cites: string;
                            organ?: string | {
                                [key: string]: string;
                            };
                            guidance?: {
                                date?: string | {
                                    [key: string]: string;
                                };
                                evidence?: string | {
                                    [key: string]: string;
                                };
                            };
                        };
                        lanes?: {
                            [key: string]: {
                                /** @enum {string} */
                                act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                                by?: string[];
                                /** @default false */
                                optional: boolean;
                                cites: string;
                                organ?: string | {
                                    [key: string]: string;
                                };
                                guidance?: {
                                    date?: string | {
                                        [key: string]: string;
                                    };
                                    evidence?: string | {
                                        [key: string]: string;
                                    };
                                };
                            }[];
                        };
                    }[];
                    entryIntoForce: {
                        laterOf: ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event")[];
                        cites: string;
                    };
                    provisional?: {
                        laterOf: ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event")[];
                        cites: string;
                    };
                    /** @default [] */
                    outsideEvents: {
                        id: string;
                        name: string | {
                            [key: string]: string;
                        };
                        cites: string;
                        organ?: string | {
                            [key: string]: string;
                        };
                        guidance?: {
                            date?: string | {
                                [key: string]: string;
                            };
                            evidence?: string | {
                                [key: string]: string;
                            };
                        };
                    }[];
                    /** @default [] */
                    anyTime: {
                        /** @enum {string} */
                        act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                        by?: string[];
                        /** @default false */
                        repeat: boolean;
                        cites: string;
                        organ?: string | {
                            [key: string]: string;
                        };
                        guidance?: {
                            date?: string | {
                                [key: string]: string;
                            };
                            evidence?: string | {
                                [key: string]: string;
                            };
                        };
                    }[];
                    /** @default [] */
                    duties: {
                        /** @enum {string} */
                        act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                        by?: string[];
                        after: "inForce" | ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register");
                        to?: string | {
                            [key: string]: string;
                        };
                        cites: string;
                        organ?: string | {
                            [key: string]: string;
                        };
                        guidance?: {
                            date?: string | {
                                [key: string]: string;
                            };
                            evidence?: string | {
                                [key: string]: string;
                            };
                        };
                    }[];
                    /** @default {} */
                    general: {
                        [key: string]: false | {
                            cites: string;
                        };
                    };
                    title: {
                        [key: string]: string;
                    };
                    /**
                     * @default inForce
                     * @enum {string}
                     */
                    result: "inForce" | "done";
                };
            };
        };
        Recorded: {
            entry: components["schemas"]["LedgerEntry"];
            standing: components["schemas"]["Position"];
        };
        CorrectionPreview: {
            recorded: boolean;
            changes: components["schemas"]["Change"][];
        };
        LedgerEntry: {
            position: number;
            instrument: string;
            version: number;
            /** @enum {string} */
            kind: "registered" | "started" | "act" | "correction" | "plan" | "rule" | "confirmation";
            body: unknown;
            /** Format: date-time */
            recordedAt: string;
            principal: string;
            reason: string | null;
            chartVersion: string;
            leaf: string;
            prev: string | null;
        };
        EntryPage: {
            items: components["schemas"]["LedgerEntry"][];
            /** @description What `after` takes for the next page. */
            next: string | null;
        };
        InstrumentPage: {
            items: components["schemas"]["ListedInstrument"][];
            /** @description What `after` takes for the next page. */
            next: string | null;
        };
        DutyPage: {
            items: components["schemas"]["ListedDuty"][];
            /** @description What `after` takes for the next page. */
            next: string | null;
        };
        GapPage: {
            items: components["schemas"]["ListedGap"][];
            /** @description What `after` takes for the next page. */
            next: string | null;
        };
        RefusalPage: {
            items: {
                id: number;
                instrument: string;
                principal: string;
                code: string;
                chartVersion: string;
                /** Format: date-time */
                refusedAt: string;
                facts: unknown;
            }[];
            /** @description What `after` takes for the next page. */
            next: string | null;
        };
        AuditPage: {
            items: components["schemas"]["AuditEvent"][];
            /** @description What `after` takes for the next page. */
            next: string | null;
        };
        Counts: {
            counts: {
                /** @enum {string} */
                kind: "agreement" | "amendment" | "implementation";
                state: string;
                n: number;
            }[];
        };
        Confidential: {
            version: number;
            party: string;
            digest: string;
            evidence: unknown;
            salt: string;
        };
        PrivateNote: {
            instrument: string;
            version: number;
            party: string;
            /** @description SHA-256 of the canonical JSON of `{ note, salt }`, lower-case hex. */
            digest: string;
            note: string;
            salt: string;
            erased: null;
        } | {
            instrument: string;
            version: number;
            party: string;
            /** @description SHA-256 of the canonical JSON of `{ note, salt }`, lower-case hex. */
            digest: string;
            note: null;
            erased: {
                at: string;
                by: string;
                reason: string;
            };
        };
        Erasure: {
            erased: {
                at: string;
                by: string;
                reason: string;
            };
            /** @description False where the write-ahead log could not be emptied yet. */
            complete: boolean;
            instrument: string;
            version: number;
            party: string;
            /** @description SHA-256 of the canonical JSON of `{ note, salt }`, lower-case hex. */
            digest: string;
        };
        Checkpoint: {
            size: number;
            /** @description Base64, as in the note. */
            root: string;
            /** @description When the register says that it made it (RFC 3339); null where it does not say. */
            time: string | null;
            cosigned: {
                party: string;
                time: string;
            }[];
            /** @description The whole signed note, with the signatures of its witnesses. */
            note: string;
        };
        CheckpointPage: {
            items: components["schemas"]["Checkpoint"][];
            /** @description What `after` takes for the next page. */
            next: string | null;
        };
        Keys: {
            origin: string;
            keys: {
                from: number;
                vkey: string;
                announced: string | null;
            }[];
        };
        LedgerLinePage: {
            items: {
                position: number;
                /** @description SHA-256(0x00 || entry), lower-case hex. */
                leaf: string;
                /** @description The canonical JSON text, byte for byte. */
                entry: string;
            }[];
            /** @description What `after` takes for the next page. */
            next: string | null;
        };
        Inclusion: {
            /** @description Of the leaf, from 0. */
            index: number;
            size: number;
            root: string;
            proof: string[];
            checkpoint: string;
            position: number;
            /** @description SHA-256(0x00 || entry), lower-case hex. */
            leaf: string;
            /** @description The canonical JSON text, byte for byte. */
            entry: string;
        };
        Consistency: {
            from: number;
            to: number;
            fromRoot: string;
            toRoot: string;
            proof: string[];
        };
        Witnesses: {
            size: number | null;
            witnesses: {
                party: string;
                /** @description Its public key. */
                vkey: string;
                /** @description The size of the largest checkpoint it cosigned, and when; null where it has cosigned none. */
                size: number | null;
                time: string | null;
                /**
                 * @description `behind`: a checkpoint larger than that, or any where it cosigned none, is older than `BEHIND_AFTER`.
                 * @enum {string}
                 */
                state: "none" | "current" | "behind";
            }[];
            reports: components["schemas"]["ReportTaken"][];
        };
        CosignatureTaken: {
            party: string;
            size: number;
            kept: boolean;
        };
        ReportTaken: {
            party: string;
            time: string;
            finding: string;
        };
        Certificate: {
            /** @constant */
            format: "pacta-certificate/1";
            id: string;
            title: {
                [key: string]: string;
            };
            sentence: string;
            asOf: string;
            /** Format: date-time */
            knownAt: string;
            chartVersion: string;
            /** @description The position as the register answers it. */
            position: components["schemas"]["Position"];
            grounds: {
                version: number;
                /** @description In the ledger. */
                position: number;
                /** @enum {string} */
                kind: "registered" | "started" | "act" | "correction" | "plan" | "rule" | "confirmation";
                /** @description What was recorded, in short: `approve UN 2016-07-25`. */
                what: string;
                /** Format: date-time */
                recordedAt: string;
                leaf: string;
            }[];
            /** @description The first checkpoint that has all of these entries; null where none has yet. */
            checkpoint: components["schemas"]["Checkpoint"] | null;
            /** @description The public keys of the register in use at that checkpoint or before. */
            keys: string[];
            /** @description The path of this certificate for ever, on the page and as data. */
            permanent: {
                page: string;
                data: string;
            };
            verify: string[];
            promise: string[];
        };
        Simulated: {
            /** @description The scenario as it was read, to be kept and run again. */
            scenario: components["schemas"]["SimulatedScenario"];
            /** @description The address, below the server's own, that runs it; null where it would be too long. */
            link: string | null;
            /** @constant */
            hypothetical: true;
            name: string | null;
            instrument: string;
            /** @description The day of the resulting standing: the last of the scenario's dates and its base. */
            asOf: string;
            /** @description The day on which the hypothetical steps were put on the record. */
            base: string;
            steps: components["schemas"]["SimulatedStep"][];
            standing: components["schemas"]["Standing"];
            /** @description The standing at the base, without the hypothetical steps; null for an instrument that does not exist. */
            real: components["schemas"]["Standing"] | null;
            /** @description Today's real standing; null for an instrument that does not exist. */
            today: components["schemas"]["Standing"] | null;
            /** @description Dates of effect that differ from those at the base. */
            dates: {
                /** @enum {string} */
                effect: "inForceFrom" | "knownToBothFrom" | "inForceUntil" | "completedOn" | "provisionalFrom" | "provisionalUntil" | "endedOn";
                before: string | null;
                after: string | null;
            }[];
            /** @description Duties that arise, are fulfilled or fall away through the hypothetical steps. */
            duties: {
                /** @description Owed or fulfilled now, and not before. */
                arising: components["schemas"]["DutyStanding"][];
                /** @description Owed before, fulfilled now. */
                fulfilled: components["schemas"]["DutyStanding"][];
                /** @description Owed or fulfilled before, and neither now. */
                fallingAway: components["schemas"]["DutyStanding"][];
            };
            /** @description What the hypothetical steps change in other instruments. */
            consequences: components["schemas"]["Change"][];
            /** @description What may be taken next, what is owed first. */
            open: components["schemas"]["OutlookEntry"][];
            distance: components["schemas"]["Distance"];
            chartVersion: string;
        };
        Compared: {
            scenarios: components["schemas"]["SimulatedScenario"][];
            links: (string | null)[];
            /** @constant */
            hypothetical: true;
            outcomes: components["schemas"]["Outcome"][];
            /** @description Numbers, from 1, of the scenarios that come into force on the earliest day; those of which the dates leave open whether they do are among them. Empty where none does. */
            earliest: number[];
        };
        Rehearsed: {
            /** @constant */
            hypothetical: true;
            asOf: string;
            agreements: {
                agreement: string;
                /** @description The instruments of the family that begin with the agreement: it, what hangs on it, and others that would differ. */
                instruments: {
                    id: string;
                    positions: {
                        reading: string;
                        state: string;
                        sentence: string;
                        /** @description The same for other languages. */
                        phrases: components["schemas"]["Phrase"][];
                        inForceFrom: string | null;
                        knownToBothFrom: string | null;
                        findings: number;
                        /** @description How it differs from the position by the clauses as registered; empty where it does not. */
                        differences: string[];
                        /** @description The same as data, for other languages. */
                        changes: {
                            state: string | null;
                            dates: {
                                /** @enum {string} */
                                effect: "inForceFrom" | "knownToBothFrom" | "inForceUntil" | "completedOn" | "provisionalFrom" | "provisionalUntil" | "endedOn";
                                before: string | null;
                                after: string | null;
                            }[];
                            duties: {
                                /** @description Owed or fulfilled now, and not before. */
                                arising: components["schemas"]["DutyStanding"][];
                                /** @description Owed or fulfilled before, and neither now. */
                                fallingAway: components["schemas"]["DutyStanding"][];
                            };
                            fits: components["schemas"]["Finding"][];
                            misfits: components["schemas"]["Finding"][];
                        };
                    }[];
                }[];
                differs: boolean;
                refused: {
                    reading: string;
                    errors: {
                        pointer: string;
                        detail: string;
                    }[];
                }[];
            }[];
            /** @description How many agreements of the page differ nowhere; they are not listed unless one was asked for. */
            unchanged: number;
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        Ways: {
            /** @constant */
            hypothetical: true;
            instrument: string;
            /** @enum {string} */
            goal: "terminated" | "superseded" | "ended" | "abandoned" | "lapsed" | "done" | "inForce";
            asOf: string;
            /** @description The hypothetical steps that lead to where the routes begin. */
            steps: components["schemas"]["SimulatedStep"][];
            /** @description Where they begin, in a sentence. */
            from: string;
            sentence: string;
            reached: boolean;
            ways: {
                routes: {
                    /** @description In an order that can be taken. */
                    acts: {
                        /** @description The act's type, or `consequence`. */
                        act: string;
                        by: string | null;
                        /** @description The outside event's name. */
                        name?: string;
                        organ: string;
                        cites: string;
                        text: string;
                        /** @description Of a consequence: the instruments that bring it about, and what must become of them. */
                        through?: {
                            instrument: string;
                            goals: string[];
                        }[];
                    }[];
                    /** @description In how many orders; null where they are too many to count. */
                    orders: number | null;
                    text: string;
                }[];
                /** @description False when the bound of the search, or the limit of the answer, left some out; the shortest are there first. */
                complete: boolean;
            };
            /** @description The shortest ways after which the goal can no longer be reached. Empty where it is reached or lost already. */
            losing: {
                routes: {
                    /** @description In an order that can be taken. */
                    acts: {
                        /** @description The act's type, or `consequence`. */
                        act: string;
                        by: string | null;
                        /** @description The outside event's name. */
                        name?: string;
                        organ: string;
                        cites: string;
                        text: string;
                        /** @description Of a consequence: the instruments that bring it about, and what must become of them. */
                        through?: {
                            instrument: string;
                            goals: string[];
                        }[];
                    }[];
                    /** @description In how many orders; null where they are too many to count. */
                    orders: number | null;
                    text: string;
                }[];
                /** @description False when the bound of the search, or the limit of the answer, left some out; the shortest are there first. */
                complete: boolean;
            };
            /** @description What must be known beside: acts that wait for other instruments. */
            notes: string[];
        };
        AdverseCases: {
            /** @constant */
            hypothetical: true;
            instrument: string;
            /** @description Where the cases begin, in a sentence. */
            from: string;
            assumptions: string[];
            cases: ({
                /** @enum {string} */
                case: "organRefuses" | "organDefers" | "textChanged" | "noticesCross" | "noticeLost" | "datesWrong" | "supersededWhilePending" | "signatureBeforeNotice";
                title: string;
                /** @constant */
                applies: false;
                why: string;
                /** @enum {string} */
                code: "ended" | "agreementNotInForce" | "noReject" | "noDefer" | "noApprove" | "decided" | "noReopening" | "reopeningOver" | "noApprovalHere" | "noWayHome" | "noApprovalOfParty" | "noNotices" | "noticeGiven" | "noticesOver" | "noNoticeLeft" | "noticeOver" | "noSignature" | "noNoticeMissing" | "agreementItself" | "inForceAlready" | "noForceLeft" | "notAnew";
            } | {
                /** @enum {string} */
                case: "organRefuses" | "organDefers" | "textChanged" | "noticesCross" | "noticeLost" | "datesWrong" | "supersededWhilePending" | "signatureBeforeNotice";
                title: string;
                /** @constant */
                applies: true;
                by: string | null;
                text: string;
                /** @description What the text speaks of, for other languages. */
                args: {
                    [key: string]: string;
                };
                scenario: components["schemas"]["SimulatedScenario"];
                outcome: components["schemas"]["Outcome"];
                repairs: {
                    text: string;
                    /** @enum {string} */
                    code: "approvesAfterAll" | "otherText" | "nextSession" | "newText" | "nothing" | "noticeRepeated" | "correctionEnough" | "othersCorrected" | "receivedBefore" | "signedAnew" | "completedBefore" | "proposedAnew";
                    args: {
                        [key: string]: string;
                    };
                    scenario: components["schemas"]["SimulatedScenario"];
                    outcome: components["schemas"]["Outcome"];
                    /** @description Whether, having been run, it comes to what it should. */
                    repaired: boolean;
                }[];
            })[];
        };
        Plan: {
            /** @constant */
            hypothetical: true;
            instrument: string;
            /** @description The state at the position planned from. */
            state: string;
            asOf: string;
            start: string;
            /** @description In force by this day. */
            by: string;
            usePattern: boolean;
            /** @enum {string} */
            verdict: "possible" | "notAnnounced" | "mustBeCalled" | "tooLate";
            acts: {
                key: string;
                act: string;
                by: string | null;
                organ: string;
                cites: string;
                text: string;
                needsMeeting: boolean;
                /** @description By which day it must be done; null where no meeting fits. */
                latest: string | null;
                /** @description By which day what comes before must be done. */
                readyBy: string;
                meeting: {
                    session: string;
                    /** @enum {string} */
                    kind: "regular" | "resumed" | "special";
                    /**
                     * @description Announced, or only what the pattern would have.
                     * @enum {string}
                     */
                    basis: "pattern" | "announced";
                    cites: string;
                    from: string;
                    to: string;
                    /** @description Where it falls somewhere from `from` to `to`: how many days it lasts; else null. */
                    somewhere: number | null;
                } | null;
                toCall: {
                    organ: string;
                    /** @constant */
                    kind: "special";
                    /** @description The days within which it would have to be held; `to` is null where it is too late for any. */
                    from: string;
                    to: string | null;
                    /** @description When it would have to be called at the latest, where a notice is laid down. */
                    callBy: string | null;
                    cites: string | null;
                    text: string;
                } | null;
                /** @description What the latest date rests on, own meeting and those of later acts: `announced`, `pattern`, `meetingToCall`. */
                latestRestsOn: string[];
                /** @description The earliest date from the start; null where no meeting is known for it or for an act before. */
                earliest: string | null;
                earliestMeeting: {
                    session: string;
                    /** @enum {string} */
                    kind: "regular" | "resumed" | "special";
                    /**
                     * @description Announced, or only what the pattern would have.
                     * @enum {string}
                     */
                    basis: "pattern" | "announced";
                    cites: string;
                    from: string;
                    to: string;
                    /** @description Where it falls somewhere from `from` to `to`: how many days it lasts; else null. */
                    somewhere: number | null;
                } | null;
                earliestRestsOn: string[];
                /** @description How many days there are to spare; negative where it is too late by that many. */
                spareDays: number;
            }[];
            /** @description The earliest date of entry into force from the start; null where a meeting is not known. */
            earliestInForce: string | null;
            /** @description What is not announced, and what would make it known. */
            unknowns: {
                organ: string;
                /** @description The days for which no list of its meetings is whole (ISO). */
                from: string;
                to: string;
                /** @description Whether a pattern of its meetings is known, that could be counted on. */
                pattern: boolean;
                text: string;
            }[];
            /** @description The least days between acts that were counted with. */
            intervals: {
                act: string;
                after: string;
                days: number;
                source: string;
            }[];
            /** @description What is owed besides: it holds nothing back, but both parties know only when it is given. */
            duties: {
                key: string;
                text: string;
                to: string;
                cites: string;
                latest: string;
            }[];
            calendars: {
                organ: string;
                version: number | null;
                source: string | null;
            }[];
            chartVersion: string;
        };
        Forecast: {
            /** @constant */
            hypothetical: true;
            instrument: string;
            state: string;
            asOf: string;
            start: string;
            horizon: string;
            usePattern: boolean;
            trials: number;
            seed: number;
            generator: string;
            assumptions: {
                id: string;
                /** @enum {string} */
                kind: "deferral" | "start" | "waiting" | "meetings";
                /** @description In words, with the number of cases. */
                text: string;
                /** @description For other languages: which sentence it is, and what it speaks of. */
                said: {
                    /** @constant */
                    code: "start";
                    on: string;
                } | {
                    /** @constant */
                    code: "waiting";
                    after: string;
                    least: number;
                    most: number;
                    cases: number;
                } | {
                    /** @enum {string} */
                    code: "atOnce" | "firstMeeting";
                } | {
                    /** @constant */
                    code: "meetings";
                    organ: string;
                    announced: number;
                    expected: number;
                } | {
                    /** @constant */
                    code: "noDeferral";
                    organ: string;
                } | {
                    /** @constant */
                    code: "deferral";
                    organ: string;
                    count: number;
                    of: number;
                };
                /** @description The acts it concerns. */
                acts: string[];
                /** @description How many cases it rests on; 0 where nothing is known and it is only assumed. */
                n: number;
                source: string;
                /** @description The cases, in days; where one is drawn of them. */
                days?: number[];
                /** @description So many times of so many. */
                chance?: {
                    count: number;
                    of: number;
                };
                /** @description The dates of meetings rest on a pattern, not on an announcement. */
                pattern?: boolean;
            }[];
            /** @description Trials in force by the horizon, and not; of these, how many waited for an organ without a further known meeting. */
            reached: number;
            notReached: number;
            waitingForOrgan: {
                organ: string;
                trials: number;
            }[];
            earliest: string | null;
            latest: string | null;
            quantiles: {
                of100: number;
                on: string | null;
            }[];
            chances: {
                by: string;
                trials: number;
                of: number;
            }[];
            histogram: {
                from: string;
                to: string;
                trials: number;
                /** @description In force by `to`. */
                cumulative: number;
            }[];
            critical: {
                act: string;
                text: string;
                trials: number;
                /** @description In how many of these it waited for a meeting of its organ. */
                heldByMeeting: number;
                /** @description Of how many that came into force. */
                of: number;
            }[];
            sensitivity: {
                /** @description Of how many trials each of its runs was. */
                trials: number;
                median: string | null;
                assumptions: {
                    assumption: string;
                    text: string;
                    low: {
                        text: string;
                        median: string | null;
                        of90: string | null;
                        /** @description Days by which the median is later (or, negative, earlier); null where either is after the horizon. */
                        shiftDays: number | null;
                    } | null;
                    high: {
                        text: string;
                        median: string | null;
                        of90: string | null;
                        /** @description Days by which the median is later (or, negative, earlier); null where either is after the horizon. */
                        shiftDays: number | null;
                    } | null;
                    /** @description The largest shift of the median, in days; null where one is after the horizon. */
                    swingDays: number | null;
                }[];
            } | null;
            /** @description What is not announced, and what would make it known. */
            unknowns: {
                organ: string;
                /** @description The days for which no list of its meetings is whole (ISO). */
                from: string;
                to: string;
                /** @description Whether a pattern of its meetings is known, that could be counted on. */
                pattern: boolean;
                text: string;
            }[];
            chartVersion: string;
        };
        WebhookList: {
            items: components["schemas"]["Webhook"][];
        };
        WebhookAdded: {
            id: string;
            url: string;
            /** @description What it is told of: what all of these let through. */
            topic: {
                instrument?: string;
                party?: string;
                by?: string;
                /** @enum {string} */
                act?: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
            };
            /** @enum {string} */
            state: "active" | "failing" | "disabled";
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** @description Why nothing is delivered to it; null while it is. */
            disabled: string | null;
            /** @description Everything up to this entry is delivered, given up, or no concern of it. */
            position: number;
            /** @description How often the next delivery has failed. */
            failures: number;
            /** @description When it is tried again; null where nothing has failed. */
            nextTry: string | null;
            /** @description What its messages are signed with (Standard Webhooks); shown this once. */
            secret: string;
        };
        WebhookShown: {
            id: string;
            url: string;
            /** @description What it is told of: what all of these let through. */
            topic: {
                instrument?: string;
                party?: string;
                by?: string;
                /** @enum {string} */
                act?: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
            };
            /** @enum {string} */
            state: "active" | "failing" | "disabled";
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** @description Why nothing is delivered to it; null while it is. */
            disabled: string | null;
            /** @description Everything up to this entry is delivered, given up, or no concern of it. */
            position: number;
            /** @description How often the next delivery has failed. */
            failures: number;
            /** @description When it is tried again; null where nothing has failed. */
            nextTry: string | null;
            /** @description The last ones, the latest first. */
            deliveries: components["schemas"]["Delivery"][];
            /** @description The last that were given up, the latest first. */
            dead: components["schemas"]["Delivery"][];
        };
        WebhookChanged: {
            id: string;
            url: string;
            /** @description What it is told of: what all of these let through. */
            topic: {
                instrument?: string;
                party?: string;
                by?: string;
                /** @enum {string} */
                act?: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
            };
            /** @enum {string} */
            state: "active" | "failing" | "disabled";
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** @description Why nothing is delivered to it; null while it is. */
            disabled: string | null;
            /** @description Everything up to this entry is delivered, given up, or no concern of it. */
            position: number;
            /** @description How often the next delivery has failed. */
            failures: number;
            /** @description When it is tried again; null where nothing has failed. */
            nextTry: string | null;
            /** @description What its messages are signed with (Standard Webhooks); shown this once. */
            secret?: string;
        };
        OpenApi: {
            openapi: string;
        } & {
            [key: string]: unknown;
        };
        Problem400: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 400;
            detail: string;
            /** @enum {string} */
            code: "malformed-request";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem401: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 401;
            detail: string;
            /** @enum {string} */
            code: "token-required" | "token-refused";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem403: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 403;
            detail: string;
            /** @enum {string} */
            code: "not-permitted" | "host-refused";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem404: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 404;
            detail: string;
            /** @enum {string} */
            code: "not-found";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem406: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 406;
            detail: string;
            /** @enum {string} */
            code: "not-acceptable";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem409: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 409;
            detail: string;
            /** @enum {string} */
            code: "act-not-open" | "no-such-procedure" | "meetings-not-announced" | "second-person-required" | "version-conflict" | "already-registered";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem412: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 412;
            detail: string;
            /** @enum {string} */
            code: "precondition-failed";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem413: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 413;
            detail: string;
            /** @enum {string} */
            code: "too-large";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem415: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 415;
            detail: string;
            /** @enum {string} */
            code: "unsupported-media-type";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem422: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 422;
            detail: string;
            /** @enum {string} */
            code: "impossible-content" | "clauses-refused" | "key-reused";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem428: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 428;
            detail: string;
            /** @enum {string} */
            code: "precondition-required";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem429: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 429;
            detail: string;
            /** @enum {string} */
            code: "too-many-requests";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem500: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 500;
            detail: string;
            /** @enum {string} */
            code: "store-refused" | "internal";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        Problem503: {
            /** @description The page of this server on the problem type. */
            type: string;
            title: string;
            /** @constant */
            status: 503;
            detail: string;
            /** @enum {string} */
            code: "issuer-unavailable" | "store-unavailable" | "read-only" | "not-ready" | "too-many-simulations" | "too-many-streams" | "history-contradicted";
            /** @description As in the header X-Request-Id and in the log. */
            requestId: string;
            /** @description Every reason why the procedure does not take the act. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Each place (a JSON pointer) with what is wrong there. */
            errors?: components["schemas"]["Fault"][];
            /** @description The position as it is by now. */
            standing?: components["schemas"]["Position"];
            needs?: {
                right: string;
                roles: string[];
            };
            checks?: {
                [key: string]: {
                    ok: boolean;
                    /** @description What was found, in a sentence. */
                    detail: string;
                };
            };
        };
        ActToRecord: {
            /**
             * @description The type of the act.
             * @enum {string}
             */
            type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
            /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
            by?: string;
            /** @description What it is called; of an act, the outside event as the clauses name it. */
            name?: string;
            /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
            on: string;
            /** @description What the act rests on. */
            evidence?: {
                /**
                 * @description How good the evidence is, best first.
                 * @default none
                 * @enum {string}
                 */
                grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                /** @description The symbol or reference of the document. */
                document?: string;
                /** @description A title; of what is started or registered, in one language or by language. */
                title?: string;
                /**
                 * Format: uri
                 * @description Where the document is to be found.
                 */
                url?: string;
                /** @description SHA-256 of the document, lower-case hex. */
                sha256?: string;
                /** @description A note that everybody can read. */
                note?: string;
                /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                sealed?: {
                    /** @description The party whose it is. */
                    party: string;
                    /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                    digest: string;
                };
            };
            /** @description Where it was done. */
            place?: string;
            /** @description Who signed, with the office held. */
            signatory?: string;
            /** @description A note that everybody can read. */
            note?: string;
            /** @description A note for the principals of a party and auditors alone, which can be erased. */
            privateNote?: {
                /** @description The party whose it is. */
                party?: string;
                /** @description The text itself. */
                text: string;
            };
            /** @description The express reason for recording what the procedure does not take. */
            outsideProcedure?: string;
            /** @description Evidence that a party keeps confidential; `evidence` then has the grade alone. */
            confidential?: {
                /** @description The party whose it is. */
                party: string;
                /** @description What the act rests on. */
                evidence: {
                    /** @description The symbol or reference of the document. */
                    document?: string;
                    /** @description A title; of what is started or registered, in one language or by language. */
                    title?: string;
                    /**
                     * Format: uri
                     * @description Where the document is to be found.
                     */
                    url?: string;
                    /** @description SHA-256 of the document, lower-case hex. */
                    sha256?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                };
            };
        };
        AmendmentToStart: {
            /** @description A title; of what is started or registered, in one language or by language. */
            title: string | {
                [key: string]: string;
            };
            /** @description The act, or its type. */
            act: {
                /**
                 * @description The type of the act.
                 * @enum {string}
                 */
                type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                by?: string;
                /** @description What it is called; of an act, the outside event as the clauses name it. */
                name?: string;
                /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                on: string;
                /** @description What the act rests on. */
                evidence?: {
                    /**
                     * @description How good the evidence is, best first.
                     * @default none
                     * @enum {string}
                     */
                    grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                    /** @description The symbol or reference of the document. */
                    document?: string;
                    /** @description A title; of what is started or registered, in one language or by language. */
                    title?: string;
                    /**
                     * Format: uri
                     * @description Where the document is to be found.
                     */
                    url?: string;
                    /** @description SHA-256 of the document, lower-case hex. */
                    sha256?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                    sealed?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /** @description Where it was done. */
                place?: string;
                /** @description Who signed, with the office held. */
                signatory?: string;
                /** @description A note that everybody can read. */
                note?: string;
                /** @description A note for the principals of a party and auditors alone, which can be erased. */
                privateNote?: {
                    /** @description The party whose it is. */
                    party: string;
                    /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                    digest: string;
                };
                /** @description The express reason for recording what the procedure does not take. */
                outsideProcedure?: string;
            };
        };
        ImplementationToStart: {
            /** @description A title; of what is started or registered, in one language or by language. */
            title: string | {
                [key: string]: string;
            };
            /** @description The act, or its type. */
            act: {
                /**
                 * @description The type of the act.
                 * @enum {string}
                 */
                type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                by?: string;
                /** @description What it is called; of an act, the outside event as the clauses name it. */
                name?: string;
                /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                on: string;
                /** @description What the act rests on. */
                evidence?: {
                    /**
                     * @description How good the evidence is, best first.
                     * @default none
                     * @enum {string}
                     */
                    grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                    /** @description The symbol or reference of the document. */
                    document?: string;
                    /** @description A title; of what is started or registered, in one language or by language. */
                    title?: string;
                    /**
                     * Format: uri
                     * @description Where the document is to be found.
                     */
                    url?: string;
                    /** @description SHA-256 of the document, lower-case hex. */
                    sha256?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                    sealed?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /** @description Where it was done. */
                place?: string;
                /** @description Who signed, with the office held. */
                signatory?: string;
                /** @description A note that everybody can read. */
                note?: string;
                /** @description A note for the principals of a party and auditors alone, which can be erased. */
                privateNote?: {
                    /** @description The party whose it is. */
                    party: string;
                    /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                    digest: string;
                };
                /** @description The express reason for recording what the procedure does not take. */
                outsideProcedure?: string;
            };
            /** @description Which of the procedures that the clauses name. */
            procedure: string;
        };
        Correction: {
            /** @description The version of the entry that is meant, or of the document itself. */
            version: number;
            /** @description The act, or its type. */
            act?: {
                /**
                 * @description The type of the act.
                 * @enum {string}
                 */
                type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                by?: string;
                /** @description What it is called; of an act, the outside event as the clauses name it. */
                name?: string;
                /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                on: string;
                /** @description What the act rests on. */
                evidence?: {
                    /**
                     * @description How good the evidence is, best first.
                     * @default none
                     * @enum {string}
                     */
                    grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                    /** @description The symbol or reference of the document. */
                    document?: string;
                    /** @description A title; of what is started or registered, in one language or by language. */
                    title?: string;
                    /**
                     * Format: uri
                     * @description Where the document is to be found.
                     */
                    url?: string;
                    /** @description SHA-256 of the document, lower-case hex. */
                    sha256?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                    sealed?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /** @description Where it was done. */
                place?: string;
                /** @description Who signed, with the office held. */
                signatory?: string;
                /** @description A note that everybody can read. */
                note?: string;
                /** @description A note for the principals of a party and auditors alone, which can be erased. */
                privateNote?: {
                    /** @description The party whose it is. */
                    party: string;
                    /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                    digest: string;
                };
            };
            /**
             * @description Takes the act out, with nothing in its place.
             * @constant
             */
            annul?: true;
            /** @description The express reason. */
            reason: string;
        };
        PlanToRecord: {
            /**
             * @description What is to be done.
             * @default expect
             * @enum {string}
             */
            change?: "expect" | "confirm" | "move" | "drop";
            /** @description The version of the plan that is confirmed, moved or dropped. */
            plan?: number;
            /** @description The act, or its type. */
            act?: {
                /**
                 * @description The type of the act.
                 * @enum {string}
                 */
                type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                by?: string;
                /** @description What it is called; of an act, the outside event as the clauses name it. */
                name?: string;
                /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                on: string;
                /** @description What the act rests on. */
                evidence?: {
                    /**
                     * @description How good the evidence is, best first.
                     * @default none
                     * @enum {string}
                     */
                    grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                    /** @description The symbol or reference of the document. */
                    document?: string;
                    /** @description A title; of what is started or registered, in one language or by language. */
                    title?: string;
                    /**
                     * Format: uri
                     * @description Where the document is to be found.
                     */
                    url?: string;
                    /** @description SHA-256 of the document, lower-case hex. */
                    sha256?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                    sealed?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /** @description Where it was done. */
                place?: string;
                /** @description Who signed, with the office held. */
                signatory?: string;
                /** @description A note that everybody can read. */
                note?: string;
                /** @description A note for the principals of a party and auditors alone, which can be erased. */
                privateNote?: {
                    /** @description The party whose it is. */
                    party: string;
                    /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                    digest: string;
                };
            };
            /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
            on?: string;
            /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
            announced?: string;
            /** @description Where this is from. */
            source?: string;
        };
        Confirmation: Record<string, never>;
        Rule: {
            /** @description Whether acts count only once a second principal confirms them. */
            twoPerson: boolean;
            /** @description The express reason. */
            reason: string;
        };
        ErasureRequest: {
            /** @description The express reason. */
            reason: string;
        };
        Claim: {
            /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
            instrument: string;
            /** @description The claim, as people write it. */
            claim: string;
            /** @description The position on this day; today unless given. */
            asOf?: string;
            /** @description What was known at this instant; now unless given. */
            knownAt?: string;
        };
        FinalClauses: {
            /**
             * @description The format of the document, and its version.
             * @constant
             */
            format: "pacta-clauses/1";
            /** @description A name of its own, by which others refer to it. */
            id: string;
            /** @description The version of the entry that is meant, or of the document itself. */
            version: number;
            /** @description A title; of what is started or registered, in one language or by language. */
            title: {
                [key: string]: string;
            };
            /** @description The languages in which the text is authentic. */
            authentic?: string[];
            /** @description Where this is from. */
            source?: {
                /** @description The symbol or reference of the document. */
                document?: string;
                /**
                 * Format: uri
                 * @description Where the document is to be found.
                 */
                url?: string;
                /** @description A note that everybody can read. */
                note?: string;
            };
            /**
             * @description False where the agreement's own clauses are not at hand.
             * @default true
             */
            clausesKnown?: boolean;
            /** @description What is assumed where they are not. */
            assumption?: string | {
                [key: string]: string;
            };
            /** @description The two parties. */
            parties: {
                /** @description A name of its own, by which others refer to it. */
                id: string;
                /** @description What it is called; of an act, the outside event as the clauses name it. */
                name: {
                    [key: string]: string;
                };
                /** @description What a language calls the party, where that is not its identifier. */
                short?: {
                    [key: string]: string;
                };
                /** @description The organ that acts. */
                organ: string | {
                    [key: string]: string;
                };
                /** @description The executive head. */
                head: string | {
                    [key: string]: string;
                };
            }[];
            /** @description The procedure by which the agreement comes into force. */
            conclusion: {
                /** @description Article and paragraph. */
                cites?: string;
                /** @description The stages, in their order. */
                stages: {
                    /**
                     * @description The state during the stage.
                     * @enum {string}
                     */
                    state: "initiation" | "proposal" | "negotiation" | "approval" | "signature" | "submission" | "transmission";
                    /** @description The one act of the stage. */
                    step?: {
                        /**
                         * @description The act, or its type.
                         * @enum {string}
                         */
                        act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                        /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                        by: ("joint" | "either") | string;
                        /** @description Article and paragraph. */
                        cites: string;
                        /** @description The organ that acts. */
                        organ?: string | {
                            [key: string]: string;
                        };
                        /** @description Help for who records the act. */
                        guidance?: {
                            /** @description Which date to enter. */
                            date?: string | {
                                [key: string]: string;
                            };
                            /** @description What the act rests on. */
                            evidence?: string | {
                                [key: string]: string;
                            };
                        };
                    };
                    /** @description By name, the acts that each party takes in its own lane. */
                    lanes?: {
                        [key: string]: {
                            /**
                             * @description The act, or its type.
                             * @enum {string}
                             */
                            act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                            /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                            by?: string[];
                            /**
                             * @description Whether it may be passed over.
                             * @default false
                             */
                            optional?: boolean;
                            /** @description Article and paragraph. */
                            cites: string;
                            /** @description The organ that acts. */
                            organ?: string | {
                                [key: string]: string;
                            };
                            /** @description Help for who records the act. */
                            guidance?: {
                                /** @description Which date to enter. */
                                date?: string | {
                                    [key: string]: string;
                                };
                                /** @description What the act rests on. */
                                evidence?: string | {
                                    [key: string]: string;
                                };
                            };
                        }[];
                    };
                }[];
                /** @description What fixes the date. */
                entryIntoForce: {
                    /** @description The acts whose later date it is. */
                    laterOf: ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event")[];
                    /** @description Article and paragraph. */
                    cites: string;
                };
                /** @description What begins provisional application. */
                provisional?: {
                    /** @description The acts whose later date it is. */
                    laterOf: ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event")[];
                    /** @description Article and paragraph. */
                    cites: string;
                };
                /**
                 * @description Events elsewhere on which entry into force waits.
                 * @default []
                 */
                outsideEvents?: {
                    /** @description A name of its own, by which others refer to it. */
                    id: string;
                    /** @description What it is called; of an act, the outside event as the clauses name it. */
                    name: string | {
                        [key: string]: string;
                    };
                    /** @description Article and paragraph. */
                    cites: string;
                    /** @description The organ that acts. */
                    organ?: string | {
                        [key: string]: string;
                    };
                    /** @description Help for who records the act. */
                    guidance?: {
                        /** @description Which date to enter. */
                        date?: string | {
                            [key: string]: string;
                        };
                        /** @description What the act rests on. */
                        evidence?: string | {
                            [key: string]: string;
                        };
                    };
                }[];
                /**
                 * @description Acts that may come at any time and gate nothing.
                 * @default []
                 */
                anyTime?: {
                    /**
                     * @description The act, or its type.
                     * @enum {string}
                     */
                    act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                    /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                    by?: string[];
                    /**
                     * @description Whether it may come again and again.
                     * @default false
                     */
                    repeat?: boolean;
                    /** @description Article and paragraph. */
                    cites: string;
                    /** @description The organ that acts. */
                    organ?: string | {
                        [key: string]: string;
                    };
                    /** @description Help for who records the act. */
                    guidance?: {
                        /** @description Which date to enter. */
                        date?: string | {
                            [key: string]: string;
                        };
                        /** @description What the act rests on. */
                        evidence?: string | {
                            [key: string]: string;
                        };
                    };
                }[];
                /**
                 * @description Acts that are owed.
                 * @default []
                 */
                duties?: {
                    /**
                     * @description The act, or its type.
                     * @enum {string}
                     */
                    act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                    /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                    by?: string[];
                    /** @description After which act. */
                    after: "inForce" | ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register");
                    /** @description To whom it is owed, or the last day. */
                    to?: string | {
                        [key: string]: string;
                    };
                    /** @description Article and paragraph. */
                    cites: string;
                    /** @description The organ that acts. */
                    organ?: string | {
                        [key: string]: string;
                    };
                    /** @description Help for who records the act. */
                    guidance?: {
                        /** @description Which date to enter. */
                        date?: string | {
                            [key: string]: string;
                        };
                        /** @description What the act rests on. */
                        evidence?: string | {
                            [key: string]: string;
                        };
                    };
                }[];
                /**
                 * @description The acts that are provided by themselves; `false` leaves one out.
                 * @default {}
                 */
                general?: {
                    [key: string]: false | {
                        /** @description Article and paragraph. */
                        cites: string;
                    };
                };
            };
            /**
             * @description The agreements that this one supersedes on entry into force.
             * @default []
             */
            supersedes?: {
                /** @description A name of its own, by which others refer to it. */
                id: string;
                /** @description Article and paragraph. */
                cites: string;
            }[];
            /** @description The procedure for amendments. */
            amendment?: {
                /** @description Article and paragraph. */
                cites?: string;
                /** @description The stages, in their order. */
                stages: {
                    /**
                     * @description The state during the stage.
                     * @enum {string}
                     */
                    state: "initiation" | "proposal" | "negotiation" | "approval" | "signature" | "submission" | "transmission";
                    /** @description The one act of the stage. */
                    step?: {
                        /**
                         * @description The act, or its type.
                         * @enum {string}
                         */
                        act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                        /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                        by: ("joint" | "either") | string;
                        /** @description Article and paragraph. */
                        cites: string;
                        /** @description The organ that acts. */
                        organ?: string | {
                            [key: string]: string;
                        };
                        /** @description Help for who records the act. */
                        guidance?: {
                            /** @description Which date to enter. */
                            date?: string | {
                                [key: string]: string;
                            };
                            /** @description What the act rests on. */
                            evidence?: string | {
                                [key: string]: string;
                            };
                        };
                    };
                    /** @description By name, the acts that each party takes in its own lane. */
                    lanes?: {
                        [key: string]: {
                            /**
                             * @description The act, or its type.
                             * @enum {string}
                             */
                            act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                            /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                            by?: string[];
                            /**
                             * @description Whether it may be passed over.
                             * @default false
                             */
                            optional?: boolean;
                            /** @description Article and paragraph. */
                            cites: string;
                            /** @description The organ that acts. */
                            organ?: string | {
                                [key: string]: string;
                            };
                            /** @description Help for who records the act. */
                            guidance?: {
                                /** @description Which date to enter. */
                                date?: string | {
                                    [key: string]: string;
                                };
                                /** @description What the act rests on. */
                                evidence?: string | {
                                    [key: string]: string;
                                };
                            };
                        }[];
                    };
                }[];
                /** @description What fixes the date. */
                entryIntoForce: {
                    /** @description The acts whose later date it is. */
                    laterOf: ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event")[];
                    /** @description Article and paragraph. */
                    cites: string;
                };
                /** @description What begins provisional application. */
                provisional?: {
                    /** @description The acts whose later date it is. */
                    laterOf: ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event")[];
                    /** @description Article and paragraph. */
                    cites: string;
                };
                /**
                 * @description Events elsewhere on which entry into force waits.
                 * @default []
                 */
                outsideEvents?: {
                    /** @description A name of its own, by which others refer to it. */
                    id: string;
                    /** @description What it is called; of an act, the outside event as the clauses name it. */
                    name: string | {
                        [key: string]: string;
                    };
                    /** @description Article and paragraph. */
                    cites: string;
                    /** @description The organ that acts. */
                    organ?: string | {
                        [key: string]: string;
                    };
                    /** @description Help for who records the act. */
                    guidance?: {
                        /** @description Which date to enter. */
                        date?: string | {
                            [key: string]: string;
                        };
                        /** @description What the act rests on. */
                        evidence?: string | {
                            [key: string]: string;
                        };
                    };
                }[];
                /**
                 * @description Acts that may come at any time and gate nothing.
                 * @default []
                 */
                anyTime?: {
                    /**
                     * @description The act, or its type.
                     * @enum {string}
                     */
                    act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                    /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                    by?: string[];
                    /**
                     * @description Whether it may come again and again.
                     * @default false
                     */
                    repeat?: boolean;
                    /** @description Article and paragraph. */
                    cites: string;
                    /** @description The organ that acts. */
                    organ?: string | {
                        [key: string]: string;
                    };
                    /** @description Help for who records the act. */
                    guidance?: {
                        /** @description Which date to enter. */
                        date?: string | {
                            [key: string]: string;
                        };
                        /** @description What the act rests on. */
                        evidence?: string | {
                            [key: string]: string;
                        };
                    };
                }[];
                /**
                 * @description Acts that are owed.
                 * @default []
                 */
                duties?: {
                    /**
                     * @description The act, or its type.
                     * @enum {string}
                     */
                    act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                    /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                    by?: string[];
                    /** @description After which act. */
                    after: "inForce" | ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register");
                    /** @description To whom it is owed, or the last day. */
                    to?: string | {
                        [key: string]: string;
                    };
                    /** @description Article and paragraph. */
                    cites: string;
                    /** @description The organ that acts. */
                    organ?: string | {
                        [key: string]: string;
                    };
                    /** @description Help for who records the act. */
                    guidance?: {
                        /** @description Which date to enter. */
                        date?: string | {
                            [key: string]: string;
                        };
                        /** @description What the act rests on. */
                        evidence?: string | {
                            [key: string]: string;
                        };
                    };
                }[];
                /**
                 * @description The acts that are provided by themselves; `false` leaves one out.
                 * @default {}
                 */
                general?: {
                    [key: string]: false | {
                        /** @description Article and paragraph. */
                        cites: string;
                    };
                };
            };
            /**
             * @description By name, the procedures that carry the agreement out.
             * @default {}
             */
            implementation?: {
                [key: string]: {
                    /** @description Article and paragraph. */
                    cites?: string;
                    /** @description The stages, in their order. */
                    stages: {
                        /**
                         * @description The state during the stage.
                         * @enum {string}
                         */
                        state: "initiation" | "proposal" | "negotiation" | "approval" | "signature" | "submission" | "transmission";
                        /** @description The one act of the stage. */
                        step?: {
                            /**
                             * @description The act, or its type.
                             * @enum {string}
                             */
                            act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                            /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                            by: ("joint" | "either") | string;
                            /** @description Article and paragraph. */
                            cites: string;
                            /** @description The organ that acts. */
                            organ?: string | {
                                [key: string]: string;
                            };
                            /** @description Help for who records the act. */
                            guidance?: {
                                /** @description Which date to enter. */
                                date?: string | {
                                    [key: string]: string;
                                };
                                /** @description What the act rests on. */
                                evidence?: string | {
                                    [key: string]: string;
                                };
                            };
                        };
                        /** @description By name, the acts that each party takes in its own lane. */
                        lanes?: {
                            [key: string]: {
                                /**
                                 * @description The act, or its type.
                                 * @enum {string}
                                 */
                                act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                                /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                                by?: string[];
                                /**
                                 * @description Whether it may be passed over.
                                 * @default false
                                 */
                                optional?: boolean;
                                /** @description Article and paragraph. */
                                cites: string;
                                /** @description The organ that acts. */
                                organ?: string | {
                                    [key: string]: string;
                                };
                                /** @description Help for who records the act. */
                                guidance?: {
                                    /** @description Which date to enter. */
                                    date?: string | {
                                        [key: string]: string;
                                    };
                                    /** @description What the act rests on. */
                                    evidence?: string | {
                                        [key: string]: string;
                                    };
                                };
                            }[];
                        };
                    }[];
                    /** @description What fixes the date. */
                    entryIntoForce: {
                        /** @description The acts whose later date it is. */
                        laterOf: ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event")[];
                        /** @description Article and paragraph. */
                        cites: string;
                    };
                    /** @description What begins provisional application. */
                    provisional?: {
                        /** @description The acts whose later date it is. */
                        laterOf: ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event")[];
                        /** @description Article and paragraph. */
                        cites: string;
                    };
                    /**
                     * @description Events elsewhere on which entry into force waits.
                     * @default []
                     */
                    outsideEvents?: {
                        /** @description A name of its own, by which others refer to it. */
                        id: string;
                        /** @description What it is called; of an act, the outside event as the clauses name it. */
                        name: string | {
                            [key: string]: string;
                        };
                        /** @description Article and paragraph. */
                        cites: string;
                        /** @description The organ that acts. */
                        organ?: string | {
                            [key: string]: string;
                        };
                        /** @description Help for who records the act. */
                        guidance?: {
                            /** @description Which date to enter. */
                            date?: string | {
                                [key: string]: string;
                            };
                            /** @description What the act rests on. */
                            evidence?: string | {
                                [key: string]: string;
                            };
                        };
                    }[];
                    /**
                     * @description Acts that may come at any time and gate nothing.
                     * @default []
                     */
                    anyTime?: {
                        /**
                         * @description The act, or its type.
                         * @enum {string}
                         */
                        act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                        /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                        by?: string[];
                        /**
                         * @description Whether it may come again and again.
                         * @default false
                         */
                        repeat?: boolean;
                        /** @description Article and paragraph. */
                        cites: string;
                        /** @description The organ that acts. */
                        organ?: string | {
                            [key: string]: string;
                        };
                        /** @description Help for who records the act. */
                        guidance?: {
                            /** @description Which date to enter. */
                            date?: string | {
                                [key: string]: string;
                            };
                            /** @description What the act rests on. */
                            evidence?: string | {
                                [key: string]: string;
                            };
                        };
                    }[];
                    /**
                     * @description Acts that are owed.
                     * @default []
                     */
                    duties?: {
                        /**
                         * @description The act, or its type.
                         * @enum {string}
                         */
                        act: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register";
                        /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                        by?: string[];
                        /** @description After which act. */
                        after: "inForce" | ("propose" | "mandate" | "agreeText" | "submit" | "approve" | "notify" | "sign" | "register");
                        /** @description To whom it is owed, or the last day. */
                        to?: string | {
                            [key: string]: string;
                        };
                        /** @description Article and paragraph. */
                        cites: string;
                        /** @description The organ that acts. */
                        organ?: string | {
                            [key: string]: string;
                        };
                        /** @description Help for who records the act. */
                        guidance?: {
                            /** @description Which date to enter. */
                            date?: string | {
                                [key: string]: string;
                            };
                            /** @description What the act rests on. */
                            evidence?: string | {
                                [key: string]: string;
                            };
                        };
                    }[];
                    /**
                     * @description The acts that are provided by themselves; `false` leaves one out.
                     * @default {}
                     */
                    general?: {
                        [key: string]: false | {
                            /** @description Article and paragraph. */
                            cites: string;
                        };
                    };
                    /** @description A title; of what is started or registered, in one language or by language. */
                    title: {
                        [key: string]: string;
                    };
                    /**
                     * @description What a procedure comes to.
                     * @default inForce
                     * @enum {string}
                     */
                    result?: "inForce" | "done";
                };
            };
        };
        Scenario: {
            /**
             * @description The format of the document, and its version.
             * @constant
             */
            format?: "pacta-scenario/1";
            /** @description What it is called; of an act, the outside event as the clauses name it. */
            name?: string;
            /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
            instrument?: string;
            /** @description The agreement in which something new is supposed. */
            agreement?: string;
            /** @description Which of the procedures that the clauses name. */
            procedure?: string;
            /** @description A title; of what is started or registered, in one language or by language. */
            title?: string;
            /** @description A supposed agreement that supersedes one. */
            successor?: {
                /** @description The agreement it succeeds; of a share, how many in all. */
                of: string;
                /** @description A name of its own, by which others refer to it. */
                id: string;
            };
            /**
             * Format: date
             * @description The position on this day; today unless given.
             */
            asOf?: string;
            /** @description What was known at this instant; now unless given. */
            knownAt?: string;
            /** @description Hypothetical acts and corrections, in the order in which they become known. */
            steps: ({
                /**
                 * @description The type of the act.
                 * @enum {string}
                 */
                type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                by?: string;
                /** @description What it is called; of an act, the outside event as the clauses name it. */
                name?: string;
                /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                on: string;
                /** @description What the act rests on. */
                evidence?: {
                    /**
                     * @description How good the evidence is, best first.
                     * @default none
                     * @enum {string}
                     */
                    grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                    /** @description The symbol or reference of the document. */
                    document?: string;
                    /** @description A title; of what is started or registered, in one language or by language. */
                    title?: string;
                    /**
                     * Format: uri
                     * @description Where the document is to be found.
                     */
                    url?: string;
                    /** @description SHA-256 of the document, lower-case hex. */
                    sha256?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                    sealed?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /** @description Where it was done. */
                place?: string;
                /** @description Who signed, with the office held. */
                signatory?: string;
                /** @description A note that everybody can read. */
                note?: string;
                /** @description A note for the principals of a party and auditors alone, which can be erased. */
                privateNote?: {
                    /** @description The party whose it is. */
                    party: string;
                    /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                    digest: string;
                };
                /** @description The express reason for recording what the procedure does not take. */
                outsideProcedure?: string;
                /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
                instrument?: string;
            } | {
                /** @description The version of the act that is corrected, on record or hypothetical. */
                correct: number;
                /** @description The act, or its type. */
                act?: {
                    /**
                     * @description The type of the act.
                     * @enum {string}
                     */
                    type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                    /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                    by?: string;
                    /** @description What it is called; of an act, the outside event as the clauses name it. */
                    name?: string;
                    /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                    on: string;
                    /** @description What the act rests on. */
                    evidence?: {
                        /**
                         * @description How good the evidence is, best first.
                         * @default none
                         * @enum {string}
                         */
                        grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                        /** @description The symbol or reference of the document. */
                        document?: string;
                        /** @description A title; of what is started or registered, in one language or by language. */
                        title?: string;
                        /**
                         * Format: uri
                         * @description Where the document is to be found.
                         */
                        url?: string;
                        /** @description SHA-256 of the document, lower-case hex. */
                        sha256?: string;
                        /** @description A note that everybody can read. */
                        note?: string;
                        /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                        sealed?: {
                            /** @description The party whose it is. */
                            party: string;
                            /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                            digest: string;
                        };
                    };
                    /** @description Where it was done. */
                    place?: string;
                    /** @description Who signed, with the office held. */
                    signatory?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description A note for the principals of a party and auditors alone, which can be erased. */
                    privateNote?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /**
                 * @description Takes the act out, with nothing in its place.
                 * @constant
                 */
                annul?: true;
                /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
                instrument?: string;
            })[];
        };
        RoutesQuestion: {
            /**
             * @description The format of the document, and its version.
             * @constant
             */
            format?: "pacta-scenario/1";
            /** @description What it is called; of an act, the outside event as the clauses name it. */
            name?: string;
            /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
            instrument?: string;
            /** @description The agreement in which something new is supposed. */
            agreement?: string;
            /** @description Which of the procedures that the clauses name. */
            procedure?: string;
            /** @description A title; of what is started or registered, in one language or by language. */
            title?: string;
            /** @description A supposed agreement that supersedes one. */
            successor?: {
                /** @description The agreement it succeeds; of a share, how many in all. */
                of: string;
                /** @description A name of its own, by which others refer to it. */
                id: string;
            };
            /**
             * Format: date
             * @description The position on this day; today unless given.
             */
            asOf?: string;
            /** @description What was known at this instant; now unless given. */
            knownAt?: string;
            /**
             * @description Hypothetical acts and corrections, in the order in which they become known.
             * @default []
             */
            steps?: ({
                /**
                 * @description The type of the act.
                 * @enum {string}
                 */
                type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                by?: string;
                /** @description What it is called; of an act, the outside event as the clauses name it. */
                name?: string;
                /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                on: string;
                /** @description What the act rests on. */
                evidence?: {
                    /**
                     * @description How good the evidence is, best first.
                     * @default none
                     * @enum {string}
                     */
                    grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                    /** @description The symbol or reference of the document. */
                    document?: string;
                    /** @description A title; of what is started or registered, in one language or by language. */
                    title?: string;
                    /**
                     * Format: uri
                     * @description Where the document is to be found.
                     */
                    url?: string;
                    /** @description SHA-256 of the document, lower-case hex. */
                    sha256?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                    sealed?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /** @description Where it was done. */
                place?: string;
                /** @description Who signed, with the office held. */
                signatory?: string;
                /** @description A note that everybody can read. */
                note?: string;
                /** @description A note for the principals of a party and auditors alone, which can be erased. */
                privateNote?: {
                    /** @description The party whose it is. */
                    party: string;
                    /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                    digest: string;
                };
                /** @description The express reason for recording what the procedure does not take. */
                outsideProcedure?: string;
                /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
                instrument?: string;
            } | {
                /** @description The version of the act that is corrected, on record or hypothetical. */
                correct: number;
                /** @description The act, or its type. */
                act?: {
                    /**
                     * @description The type of the act.
                     * @enum {string}
                     */
                    type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                    /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                    by?: string;
                    /** @description What it is called; of an act, the outside event as the clauses name it. */
                    name?: string;
                    /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                    on: string;
                    /** @description What the act rests on. */
                    evidence?: {
                        /**
                         * @description How good the evidence is, best first.
                         * @default none
                         * @enum {string}
                         */
                        grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                        /** @description The symbol or reference of the document. */
                        document?: string;
                        /** @description A title; of what is started or registered, in one language or by language. */
                        title?: string;
                        /**
                         * Format: uri
                         * @description Where the document is to be found.
                         */
                        url?: string;
                        /** @description SHA-256 of the document, lower-case hex. */
                        sha256?: string;
                        /** @description A note that everybody can read. */
                        note?: string;
                        /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                        sealed?: {
                            /** @description The party whose it is. */
                            party: string;
                            /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                            digest: string;
                        };
                    };
                    /** @description Where it was done. */
                    place?: string;
                    /** @description Who signed, with the office held. */
                    signatory?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description A note for the principals of a party and auditors alone, which can be erased. */
                    privateNote?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /**
                 * @description Takes the act out, with nothing in its place.
                 * @constant
                 */
                annul?: true;
                /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
                instrument?: string;
            })[];
            /**
             * @description What is to be reached.
             * @enum {string}
             */
            goal?: "inForce" | "done" | "abandoned" | "superseded" | "terminated" | "lapsed" | "ended";
            /**
             * @description How many at most.
             * @default 20
             */
            limit?: number;
        };
        AdverseQuestion: {
            /**
             * @description The format of the document, and its version.
             * @constant
             */
            format?: "pacta-scenario/1";
            /** @description What it is called; of an act, the outside event as the clauses name it. */
            name?: string;
            /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
            instrument?: string;
            /** @description The agreement in which something new is supposed. */
            agreement?: string;
            /** @description Which of the procedures that the clauses name. */
            procedure?: string;
            /** @description A title; of what is started or registered, in one language or by language. */
            title?: string;
            /** @description A supposed agreement that supersedes one. */
            successor?: {
                /** @description The agreement it succeeds; of a share, how many in all. */
                of: string;
                /** @description A name of its own, by which others refer to it. */
                id: string;
            };
            /**
             * Format: date
             * @description The position on this day; today unless given.
             */
            asOf?: string;
            /** @description What was known at this instant; now unless given. */
            knownAt?: string;
            /**
             * @description Hypothetical acts and corrections, in the order in which they become known.
             * @default []
             */
            steps?: ({
                /**
                 * @description The type of the act.
                 * @enum {string}
                 */
                type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                by?: string;
                /** @description What it is called; of an act, the outside event as the clauses name it. */
                name?: string;
                /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                on: string;
                /** @description What the act rests on. */
                evidence?: {
                    /**
                     * @description How good the evidence is, best first.
                     * @default none
                     * @enum {string}
                     */
                    grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                    /** @description The symbol or reference of the document. */
                    document?: string;
                    /** @description A title; of what is started or registered, in one language or by language. */
                    title?: string;
                    /**
                     * Format: uri
                     * @description Where the document is to be found.
                     */
                    url?: string;
                    /** @description SHA-256 of the document, lower-case hex. */
                    sha256?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                    sealed?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /** @description Where it was done. */
                place?: string;
                /** @description Who signed, with the office held. */
                signatory?: string;
                /** @description A note that everybody can read. */
                note?: string;
                /** @description A note for the principals of a party and auditors alone, which can be erased. */
                privateNote?: {
                    /** @description The party whose it is. */
                    party: string;
                    /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                    digest: string;
                };
                /** @description The express reason for recording what the procedure does not take. */
                outsideProcedure?: string;
                /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
                instrument?: string;
            } | {
                /** @description The version of the act that is corrected, on record or hypothetical. */
                correct: number;
                /** @description The act, or its type. */
                act?: {
                    /**
                     * @description The type of the act.
                     * @enum {string}
                     */
                    type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                    /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                    by?: string;
                    /** @description What it is called; of an act, the outside event as the clauses name it. */
                    name?: string;
                    /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                    on: string;
                    /** @description What the act rests on. */
                    evidence?: {
                        /**
                         * @description How good the evidence is, best first.
                         * @default none
                         * @enum {string}
                         */
                        grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                        /** @description The symbol or reference of the document. */
                        document?: string;
                        /** @description A title; of what is started or registered, in one language or by language. */
                        title?: string;
                        /**
                         * Format: uri
                         * @description Where the document is to be found.
                         */
                        url?: string;
                        /** @description SHA-256 of the document, lower-case hex. */
                        sha256?: string;
                        /** @description A note that everybody can read. */
                        note?: string;
                        /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                        sealed?: {
                            /** @description The party whose it is. */
                            party: string;
                            /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                            digest: string;
                        };
                    };
                    /** @description Where it was done. */
                    place?: string;
                    /** @description Who signed, with the office held. */
                    signatory?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description A note for the principals of a party and auditors alone, which can be erased. */
                    privateNote?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /**
                 * @description Takes the act out, with nothing in its place.
                 * @constant
                 */
                annul?: true;
                /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
                instrument?: string;
            })[];
            /**
             * @description Which of the adverse cases; all unless given.
             * @enum {string}
             */
            case?: "organRefuses" | "organDefers" | "textChanged" | "noticesCross" | "noticeLost" | "datesWrong" | "supersededWhilePending" | "signatureBeforeNotice";
            /** @description The party whose organ is meant. */
            by?: string;
            /**
             * Format: date
             * @description The first invented date; the day after the position unless given.
             */
            from?: string;
            /**
             * @description Days from one invented date to the next.
             * @default 30
             */
            every?: number;
            /**
             * Format: date
             * @description When an organ that defers meets again; a year later unless given.
             */
            nextSession?: string;
        };
        Comparison: {
            /**
             * @description The format of the document, and its version.
             * @constant
             */
            format?: "pacta-comparison/1";
            /** @description The scenarios side by side. */
            scenarios: components["schemas"]["Scenario"][];
        };
        Rehearsal: {
            /** @description The agreement in which something new is supposed. */
            agreement?: string;
            /** @description Other readings of the final clauses. */
            readings: {
                /** @description What it is called; of an act, the outside event as the clauses name it. */
                name?: string;
                /** @description The clauses as a whole. */
                clauses?: unknown;
                /** @description What is changed in the clauses, as a JSON merge patch (RFC 7396). */
                patch?: {
                    [key: string]: unknown;
                };
                /**
                 * @description What is to be done.
                 * @enum {string}
                 */
                change?: "noticesGateAmendments" | "signatureGatesAmendments" | "approvalConcludes";
            }[];
            /**
             * Format: date
             * @description The position on this day; today unless given.
             */
            asOf?: string;
            /** @description What was known at this instant; now unless given. */
            knownAt?: string;
            /** @description After which act. */
            after?: string;
            /**
             * @description How many at most.
             * @default 20
             */
            limit?: number;
        };
        PlanQuestion: {
            /**
             * @description The format of the document, and its version.
             * @constant
             */
            format?: "pacta-plan/1";
            /** @description What it is called; of an act, the outside event as the clauses name it. */
            name?: string;
            /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
            instrument?: string;
            /** @description The agreement in which something new is supposed. */
            agreement?: string;
            /** @description Which of the procedures that the clauses name. */
            procedure?: string;
            /** @description A title; of what is started or registered, in one language or by language. */
            title?: string;
            /** @description A supposed agreement that supersedes one. */
            successor?: {
                /** @description The agreement it succeeds; of a share, how many in all. */
                of: string;
                /** @description A name of its own, by which others refer to it. */
                id: string;
            };
            /**
             * Format: date
             * @description The position on this day; today unless given.
             */
            asOf?: string;
            /** @description What was known at this instant; now unless given. */
            knownAt?: string;
            /**
             * @description Hypothetical acts and corrections, in the order in which they become known.
             * @default []
             */
            steps?: ({
                /**
                 * @description The type of the act.
                 * @enum {string}
                 */
                type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                by?: string;
                /** @description What it is called; of an act, the outside event as the clauses name it. */
                name?: string;
                /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                on: string;
                /** @description What the act rests on. */
                evidence?: {
                    /**
                     * @description How good the evidence is, best first.
                     * @default none
                     * @enum {string}
                     */
                    grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                    /** @description The symbol or reference of the document. */
                    document?: string;
                    /** @description A title; of what is started or registered, in one language or by language. */
                    title?: string;
                    /**
                     * Format: uri
                     * @description Where the document is to be found.
                     */
                    url?: string;
                    /** @description SHA-256 of the document, lower-case hex. */
                    sha256?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                    sealed?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /** @description Where it was done. */
                place?: string;
                /** @description Who signed, with the office held. */
                signatory?: string;
                /** @description A note that everybody can read. */
                note?: string;
                /** @description A note for the principals of a party and auditors alone, which can be erased. */
                privateNote?: {
                    /** @description The party whose it is. */
                    party: string;
                    /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                    digest: string;
                };
                /** @description The express reason for recording what the procedure does not take. */
                outsideProcedure?: string;
                /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
                instrument?: string;
            } | {
                /** @description The version of the act that is corrected, on record or hypothetical. */
                correct: number;
                /** @description The act, or its type. */
                act?: {
                    /**
                     * @description The type of the act.
                     * @enum {string}
                     */
                    type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                    /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                    by?: string;
                    /** @description What it is called; of an act, the outside event as the clauses name it. */
                    name?: string;
                    /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                    on: string;
                    /** @description What the act rests on. */
                    evidence?: {
                        /**
                         * @description How good the evidence is, best first.
                         * @default none
                         * @enum {string}
                         */
                        grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                        /** @description The symbol or reference of the document. */
                        document?: string;
                        /** @description A title; of what is started or registered, in one language or by language. */
                        title?: string;
                        /**
                         * Format: uri
                         * @description Where the document is to be found.
                         */
                        url?: string;
                        /** @description SHA-256 of the document, lower-case hex. */
                        sha256?: string;
                        /** @description A note that everybody can read. */
                        note?: string;
                        /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                        sealed?: {
                            /** @description The party whose it is. */
                            party: string;
                            /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                            digest: string;
                        };
                    };
                    /** @description Where it was done. */
                    place?: string;
                    /** @description Who signed, with the office held. */
                    signatory?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description A note for the principals of a party and auditors alone, which can be erased. */
                    privateNote?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /**
                 * @description Takes the act out, with nothing in its place.
                 * @constant
                 */
                annul?: true;
                /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
                instrument?: string;
            })[];
            /**
             * Format: date
             * @description No act comes before this day.
             */
            start?: string;
            /**
             * @description Acts that the way must have in it.
             * @default []
             */
            through?: string[];
            /**
             * @description Calendars in place of those that come with the program.
             * @default []
             */
            calendars?: {
                /**
                 * @description The format of the document, and its version.
                 * @constant
                 */
                format: "pacta-calendar/1";
                /** @description The organ that acts. */
                organ: string;
                /**
                 * @description Other names of the organ.
                 * @default []
                 */
                alsoCalled?: string[];
                /** @description The version of the entry that is meant, or of the document itself. */
                version: number;
                /** @description Where this is from. */
                source: string;
                /** @description Its meetings. */
                meetings: {
                    /** @description The name of the session. */
                    session: string;
                    /**
                     * @description The kind of session.
                     * @default regular
                     * @enum {string}
                     */
                    kind?: "regular" | "resumed" | "special";
                    /**
                     * Format: date
                     * @description The first day, or the position of the first entry.
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description To whom it is owed, or the last day.
                     */
                    to: string;
                    /** @description Article and paragraph. */
                    cites: string;
                }[];
                /**
                 * @description Where the calendar has every meeting.
                 * @default []
                 */
                wholeFor?: {
                    /**
                     * Format: date
                     * @description The first day, or the position of the first entry.
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description To whom it is owed, or the last day.
                     */
                    to: string;
                    /** @description Article and paragraph. */
                    cites: string;
                }[];
                /**
                 * @description How meetings recur where none are announced.
                 * @default []
                 */
                pattern?: {
                    /**
                     * Format: date
                     * @description The first day, or the position of the first entry.
                     */
                    from: string;
                    /** @description Up to when it holds. */
                    until: string | null;
                    /** @description Article and paragraph. */
                    cites: string;
                    /** @description The text itself. */
                    text: string;
                    /** @description The sessions of a year. */
                    sessions: {
                        /**
                         * @description The kind of session.
                         * @constant
                         */
                        kind: "allYear";
                        /** @description When a session opens. */
                        opens: {
                            /** @description The month, from 1. */
                            month: number;
                            /** @description Which week of the month, counted from the first with a day from Monday to Friday in it. */
                            week: number;
                            /**
                             * @description The day of the week.
                             * @enum {string}
                             */
                            weekday: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                        };
                        /**
                         * @description For how long it sits.
                         * @enum {string}
                         */
                        sits: "everyDay" | "mondayToFriday";
                    } | {
                        /**
                         * @description The kind of session.
                         * @constant
                         */
                        kind: "yearly";
                        /** @description The first day, or the position of the first entry. */
                        from: string;
                        /** @description To whom it is owed, or the last day. */
                        to: string;
                        /** @description How many days, or which. */
                        days: number;
                    };
                    /** @description The number of the session is its year less this. */
                    yearLess: number;
                }[];
                /**
                 * @description Whether a special session can be called.
                 * @default null
                 */
                special?: {
                    /** @description Article and paragraph. */
                    cites: string;
                    /** @description The text itself. */
                    text: string;
                    /**
                     * @description How many days before it is called.
                     * @default 0
                     */
                    noticeDays?: number;
                } | null;
            }[];
            /**
             * @description Whether to count on the meetings that a pattern has, where none are announced.
             * @default false
             */
            usePattern?: boolean;
            /**
             * Format: date
             * @description The day by which it is to be in force.
             */
            by: string;
            /**
             * @description The least time between acts.
             * @default []
             */
            intervals?: {
                /** @description The act, or its type. */
                act: string;
                /** @description After which act. */
                after?: string;
                /** @description How many days, or which. */
                days: number;
                /** @description Where this is from. */
                source?: string;
            }[];
        };
        ForecastQuestion: {
            /**
             * @description The format of the document, and its version.
             * @constant
             */
            format?: "pacta-forecast/1";
            /** @description What it is called; of an act, the outside event as the clauses name it. */
            name?: string;
            /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
            instrument?: string;
            /** @description The agreement in which something new is supposed. */
            agreement?: string;
            /** @description Which of the procedures that the clauses name. */
            procedure?: string;
            /** @description A title; of what is started or registered, in one language or by language. */
            title?: string;
            /** @description A supposed agreement that supersedes one. */
            successor?: {
                /** @description The agreement it succeeds; of a share, how many in all. */
                of: string;
                /** @description A name of its own, by which others refer to it. */
                id: string;
            };
            /**
             * Format: date
             * @description The position on this day; today unless given.
             */
            asOf?: string;
            /** @description What was known at this instant; now unless given. */
            knownAt?: string;
            /**
             * @description Hypothetical acts and corrections, in the order in which they become known.
             * @default []
             */
            steps?: ({
                /**
                 * @description The type of the act.
                 * @enum {string}
                 */
                type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                by?: string;
                /** @description What it is called; of an act, the outside event as the clauses name it. */
                name?: string;
                /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                on: string;
                /** @description What the act rests on. */
                evidence?: {
                    /**
                     * @description How good the evidence is, best first.
                     * @default none
                     * @enum {string}
                     */
                    grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                    /** @description The symbol or reference of the document. */
                    document?: string;
                    /** @description A title; of what is started or registered, in one language or by language. */
                    title?: string;
                    /**
                     * Format: uri
                     * @description Where the document is to be found.
                     */
                    url?: string;
                    /** @description SHA-256 of the document, lower-case hex. */
                    sha256?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                    sealed?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /** @description Where it was done. */
                place?: string;
                /** @description Who signed, with the office held. */
                signatory?: string;
                /** @description A note that everybody can read. */
                note?: string;
                /** @description A note for the principals of a party and auditors alone, which can be erased. */
                privateNote?: {
                    /** @description The party whose it is. */
                    party: string;
                    /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                    digest: string;
                };
                /** @description The express reason for recording what the procedure does not take. */
                outsideProcedure?: string;
                /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
                instrument?: string;
            } | {
                /** @description The version of the act that is corrected, on record or hypothetical. */
                correct: number;
                /** @description The act, or its type. */
                act?: {
                    /**
                     * @description The type of the act.
                     * @enum {string}
                     */
                    type: "propose" | "mandate" | "agreeText" | "submit" | "approve" | "reject" | "defer" | "notify" | "sign" | "reopen" | "withdraw" | "register" | "terminate" | "event";
                    /** @description The party (or parties) whose act it is, `joint` for both; none for an outside event. */
                    by?: string;
                    /** @description What it is called; of an act, the outside event as the clauses name it. */
                    name?: string;
                    /** @description a day, a month, a year or an interval FROM/TO (EDTF) */
                    on: string;
                    /** @description What the act rests on. */
                    evidence?: {
                        /**
                         * @description How good the evidence is, best first.
                         * @default none
                         * @enum {string}
                         */
                        grade?: "authentic" | "certified" | "official" | "secondary" | "inferred" | "none";
                        /** @description The symbol or reference of the document. */
                        document?: string;
                        /** @description A title; of what is started or registered, in one language or by language. */
                        title?: string;
                        /**
                         * Format: uri
                         * @description Where the document is to be found.
                         */
                        url?: string;
                        /** @description SHA-256 of the document, lower-case hex. */
                        sha256?: string;
                        /** @description A note that everybody can read. */
                        note?: string;
                        /** @description Of evidence that a party keeps confidential: what stands in the ledger instead. */
                        sealed?: {
                            /** @description The party whose it is. */
                            party: string;
                            /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                            digest: string;
                        };
                    };
                    /** @description Where it was done. */
                    place?: string;
                    /** @description Who signed, with the office held. */
                    signatory?: string;
                    /** @description A note that everybody can read. */
                    note?: string;
                    /** @description A note for the principals of a party and auditors alone, which can be erased. */
                    privateNote?: {
                        /** @description The party whose it is. */
                        party: string;
                        /** @description SHA-256 of what is kept apart, with its salt, lower-case hex. */
                        digest: string;
                    };
                };
                /**
                 * @description Takes the act out, with nothing in its place.
                 * @constant
                 */
                annul?: true;
                /** @description An agreement, or what hangs on one: `un-iom-2016/amendments/1`. */
                instrument?: string;
            })[];
            /**
             * Format: date
             * @description No act comes before this day.
             */
            start?: string;
            /**
             * @description Acts that the way must have in it.
             * @default []
             */
            through?: string[];
            /**
             * @description Calendars in place of those that come with the program.
             * @default []
             */
            calendars?: {
                /**
                 * @description The format of the document, and its version.
                 * @constant
                 */
                format: "pacta-calendar/1";
                /** @description The organ that acts. */
                organ: string;
                /**
                 * @description Other names of the organ.
                 * @default []
                 */
                alsoCalled?: string[];
                /** @description The version of the entry that is meant, or of the document itself. */
                version: number;
                /** @description Where this is from. */
                source: string;
                /** @description Its meetings. */
                meetings: {
                    /** @description The name of the session. */
                    session: string;
                    /**
                     * @description The kind of session.
                     * @default regular
                     * @enum {string}
                     */
                    kind?: "regular" | "resumed" | "special";
                    /**
                     * Format: date
                     * @description The first day, or the position of the first entry.
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description To whom it is owed, or the last day.
                     */
                    to: string;
                    /** @description Article and paragraph. */
                    cites: string;
                }[];
                /**
                 * @description Where the calendar has every meeting.
                 * @default []
                 */
                wholeFor?: {
                    /**
                     * Format: date
                     * @description The first day, or the position of the first entry.
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description To whom it is owed, or the last day.
                     */
                    to: string;
                    /** @description Article and paragraph. */
                    cites: string;
                }[];
                /**
                 * @description How meetings recur where none are announced.
                 * @default []
                 */
                pattern?: {
                    /**
                     * Format: date
                     * @description The first day, or the position of the first entry.
                     */
                    from: string;
                    /** @description Up to when it holds. */
                    until: string | null;
                    /** @description Article and paragraph. */
                    cites: string;
                    /** @description The text itself. */
                    text: string;
                    /** @description The sessions of a year. */
                    sessions: {
                        /**
                         * @description The kind of session.
                         * @constant
                         */
                        kind: "allYear";
                        /** @description When a session opens. */
                        opens: {
                            /** @description The month, from 1. */
                            month: number;
                            /** @description Which week of the month, counted from the first with a day from Monday to Friday in it. */
                            week: number;
                            /**
                             * @description The day of the week.
                             * @enum {string}
                             */
                            weekday: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                        };
                        /**
                         * @description For how long it sits.
                         * @enum {string}
                         */
                        sits: "everyDay" | "mondayToFriday";
                    } | {
                        /**
                         * @description The kind of session.
                         * @constant
                         */
                        kind: "yearly";
                        /** @description The first day, or the position of the first entry. */
                        from: string;
                        /** @description To whom it is owed, or the last day. */
                        to: string;
                        /** @description How many days, or which. */
                        days: number;
                    };
                    /** @description The number of the session is its year less this. */
                    yearLess: number;
                }[];
                /**
                 * @description Whether a special session can be called.
                 * @default null
                 */
                special?: {
                    /** @description Article and paragraph. */
                    cites: string;
                    /** @description The text itself. */
                    text: string;
                    /**
                     * @description How many days before it is called.
                     * @default 0
                     */
                    noticeDays?: number;
                } | null;
            }[];
            /**
             * @description Whether to count on the meetings that a pattern has, where none are announced.
             * @default false
             */
            usePattern?: boolean;
            /**
             * @description How many trials.
             * @default 100000
             */
            trials?: number;
            /**
             * @description The same seed gives the same answer.
             * @default 1
             */
            seed?: number;
            /**
             * Format: date
             * @description Where the forecast stops looking.
             */
            horizon?: string;
            /**
             * @description How long was waited, case by case.
             * @default []
             */
            waits?: {
                /** @description The act, or its type. */
                act: string;
                /**
                 * @description After which act.
                 * @default opening
                 */
                after?: string;
                /** @description How many days, or which. */
                days: number[];
                /**
                 * @description Whether the acts of this kind come on one day.
                 * @default false
                 */
                together?: boolean;
                /** @description Where this is from. */
                source: string;
            }[];
            /**
             * @description How often an organ puts a decision off.
             * @default []
             */
            deferrals?: {
                /** @description The organ that acts. */
                organ: string;
                /** @description How many. */
                count: number;
                /** @description The agreement it succeeds; of a share, how many in all. */
                of: number;
                /** @description Where this is from. */
                source: string;
            }[];
            /**
             * @description The days by which the chance is asked for.
             * @default []
             */
            chances?: string[];
            /**
             * @description Whether to run again with each assumption shifted.
             * @default true
             */
            sensitivity?: boolean;
        };
        WebhookToAdd: {
            /** @description Where to deliver: https, a public address, the port 443 or 8443. */
            url: string;
            /** @description Only what is of this instrument and what hangs on it. */
            instrument?: string;
            /** @description Only what is of instruments with this party. */
            party?: string;
            /** @description Only what is an act of this party. */
            by?: string;
            /** @description Only what is of this type of act. */
            act?: string;
            /** @description The first day, or the position of the first entry. */
            from?: number;
        };
        WebhookChange: {
            /**
             * @description What is to be done.
             * @enum {string}
             */
            change: "disable" | "enable" | "delete" | "rotate" | "replay";
            /** @description With `replay`: the position of the first entry to be delivered again. */
            from?: number;
        };
        SignedNote: {
            /** @description A C2SP signed note. */
            note: string;
        };
    };
    responses: {
        /** @description `malformed-request`: The request is malformed. */
        Problem400: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem400"];
            };
        };
        /** @description `token-required`: This needs a token. `token-refused`: The token is not valid. */
        Problem401: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem401"];
            };
        };
        /** @description `not-permitted`: The token does not give this right. `host-refused`: The host name is not allowed. */
        Problem403: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem403"];
            };
        };
        /** @description `not-found`: There is no such thing here. */
        Problem404: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem404"];
            };
        };
        /** @description `not-acceptable`: There is no such representation. */
        Problem406: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem406"];
            };
        };
        /** @description `act-not-open`: The procedure does not take this act. `no-such-procedure`: The clauses have no such procedure. `meetings-not-announced`: The meetings that this needs are not announced. `second-person-required`: Another person has to confirm this. `version-conflict`: Something was recorded in the meantime. `already-registered`: An agreement of this identifier is in the register. */
        Problem409: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem409"];
            };
        };
        /** @description `precondition-failed`: The position is newer than the one you saw. */
        Problem412: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem412"];
            };
        };
        /** @description `too-large`: The request is too large. */
        Problem413: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem413"];
            };
        };
        /** @description `unsupported-media-type`: The body is not JSON. */
        Problem415: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem415"];
            };
        };
        /** @description `impossible-content`: The content is impossible. `clauses-refused`: The final clauses are not in order. `key-reused`: The idempotency key was used for something else. */
        Problem422: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem422"];
            };
        };
        /** @description `precondition-required`: Say which version you saw. */
        Problem428: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem428"];
            };
        };
        /** @description `too-many-requests`: Too many requests in a short time. */
        Problem429: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem429"];
            };
        };
        /** @description `store-refused`: The database cannot be used. `internal`: The register made a mistake. */
        Problem500: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem500"];
            };
        };
        /** @description `issuer-unavailable`: The issuer of the token does not answer. `store-unavailable`: The register cannot write now. `read-only`: Recording stands still, reading goes on. `not-ready`: The register is not ready to record. `too-many-simulations`: Too many simulations are running. `too-many-streams`: Too many event streams are open. `history-contradicted`: The ledger contradicts a signed checkpoint. */
        Problem503: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem503"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Names the request, as in the log; the one that was sent, where that is 1 to 128 of A-Z a-z 0-9 . _ -. */
        "X-Request-Id": string;
        /** @description Names this answer. That of a position serves for If-Match when recording. */
        ETag: string;
        /** @description The address of the next page, `rel="next"`; absent on the last. */
        Link: string;
        /** @description Where what was recorded is to be found. */
        Location: string;
        /** @description The name of the file. */
        "Content-Disposition": string;
        /** @description After how many seconds to try again. */
        "Retry-After": string;
        /** @description How to authenticate (RFC 6750). */
        "WWW-Authenticate": string;
        /** @description What is left of the limit, and after how many seconds it is renewed: `"reading"; r=99; t=12`. */
        RateLimit: string;
        /** @description The limit: `q` requests in `w` seconds. */
        "RateLimit-Policy": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readPosition: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Position"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readPositionOfAmendment: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Position"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readPositionOfImplementation: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Position"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listActs: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acts"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordAct: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "register",
                 *       "by": "UN",
                 *       "on": "2016-12-01",
                 *       "evidence": {
                 *         "grade": "secondary"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ActToRecord"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listActsOfAmendment: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acts"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordActOfAmendment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "agreeText",
                 *       "by": "joint",
                 *       "on": "2019-01-10",
                 *       "evidence": {
                 *         "grade": "none"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ActToRecord"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listActsOfImplementation: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acts"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordActOfImplementation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "agreeText",
                 *       "by": "joint",
                 *       "on": "2019-01-10",
                 *       "evidence": {
                 *         "grade": "none"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ActToRecord"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRoutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteList"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listInstruments: {
        parameters: {
            query?: {
                /**
                 * @description In this state.
                 * @example inForce
                 */
                state?: "initiation" | "proposal" | "negotiation" | "approval" | "signature" | "submission" | "transmission" | "inForce" | "done" | "superseded" | "terminated" | "ended" | "lapsed" | "abandoned";
                /**
                 * @description Of this party.
                 * @example IOM
                 */
                party?: string;
                /**
                 * @description Of this kind only.
                 * @example agreement
                 */
                kind?: "agreement" | "amendment" | "implementation";
                /** @description Hanging on this agreement. */
                parent?: string;
                /** @description With these words in a title. */
                text?: string;
                /**
                 * @description In force on this day.
                 * @example 2016-09-19
                 */
                inForceOn?: string;
                /**
                 * @description In which order; not together with `text` or `inForceOn`.
                 * @example changed
                 */
                sort?: "registered" | "changed" | "inForce";
                /** @description In which form; else the header Accept says it. */
                format?: "json" | "csv";
                /** @description The cursor of a page, as `next` of the page before gives it. */
                after?: string;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentPage"];
                    "text/csv": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    registerAgreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "pacta-clauses/1",
                 *       "id": "alpha-beta-2020",
                 *       "version": 1,
                 *       "title": {
                 *         "en": "Agreement between Alpha and Beta"
                 *       },
                 *       "parties": [
                 *         {
                 *           "id": "ALPHA",
                 *           "name": {
                 *             "en": "Alpha"
                 *           },
                 *           "organ": "Alpha Assembly",
                 *           "head": "Alpha Secretary"
                 *         },
                 *         {
                 *           "id": "BETA",
                 *           "name": {
                 *             "en": "Beta"
                 *           },
                 *           "organ": "Beta Council",
                 *           "head": "Beta Director"
                 *         }
                 *       ],
                 *       "conclusion": {
                 *         "stages": [
                 *           {
                 *             "state": "negotiation",
                 *             "step": {
                 *               "act": "agreeText",
                 *               "by": "joint",
                 *               "cites": "preamble"
                 *             }
                 *           },
                 *           {
                 *             "state": "approval",
                 *             "lanes": {
                 *               "approval": [
                 *                 {
                 *                   "act": "approve",
                 *                   "cites": "Art. 9"
                 *                 }
                 *               ]
                 *             }
                 *           }
                 *         ],
                 *         "entryIntoForce": {
                 *           "laterOf": [
                 *             "approve"
                 *           ],
                 *           "cites": "Art. 9"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["FinalClauses"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counts"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readClauses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clauses"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAmendments: {
        parameters: {
            query?: {
                /** @description In which form; else the header Accept says it. */
                format?: "json" | "csv";
                /** @description The cursor of a page, as `next` of the page before gives it. */
                after?: string;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentPage"];
                    "text/csv": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    startAmendment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Amendment of Article 4",
                 *       "act": {
                 *         "type": "propose",
                 *         "by": "IOM",
                 *         "on": "2018-12-03"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AmendmentToStart"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listImplementation: {
        parameters: {
            query?: {
                /** @description In which form; else the header Accept says it. */
                format?: "json" | "csv";
                /** @description The cursor of a page, as `next` of the page before gives it. */
                after?: string;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentPage"];
                    "text/csv": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    startImplementation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "procedure": "personnel",
                 *       "title": "Exchange of personnel",
                 *       "act": {
                 *         "type": "propose",
                 *         "by": "IOM",
                 *         "on": "2018-12-03"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ImplementationToStart"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmOfAmendment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmOfImplementation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    setRule: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "twoPerson": true,
                 *       "reason": "Both secretariats agreed to it."
                 *     }
                 */
                "application/json": components["schemas"]["Rule"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    showConfidential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confidential"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    showConfidentialOfAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confidential"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    showConfidentialOfImplementation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confidential"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    showPrivateNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateNote"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    showPrivateNoteOfAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateNote"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    showPrivateNoteOfImplementation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateNote"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    erasePrivateNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "It names a person."
                 *     }
                 */
                "application/json": components["schemas"]["ErasureRequest"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    erasePrivateNoteOfAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "It names a person."
                 *     }
                 */
                "application/json": components["schemas"]["ErasureRequest"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    erasePrivateNoteOfImplementation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "It names a person."
                 *     }
                 */
                "application/json": components["schemas"]["ErasureRequest"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordCorrection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 2,
                 *       "annul": true,
                 *       "reason": "The resolution asks for something else."
                 *     }
                 */
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordCorrectionOfAmendment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 2,
                 *       "act": {
                 *         "type": "propose",
                 *         "by": "IOM",
                 *         "on": "2018-12-01"
                 *       },
                 *       "reason": "The letter bears this date."
                 *     }
                 */
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordCorrectionOfImplementation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 2,
                 *       "act": {
                 *         "type": "propose",
                 *         "by": "IOM",
                 *         "on": "2018-12-01"
                 *       },
                 *       "reason": "The letter bears this date."
                 *     }
                 */
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    previewCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "act": {
                 *         "type": "mandate",
                 *         "by": "UN",
                 *         "on": "2016-04-28"
                 *       },
                 *       "reason": "It was adopted a day later."
                 *     }
                 */
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    previewCorrectionOfAmendment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 2,
                 *       "act": {
                 *         "type": "propose",
                 *         "by": "IOM",
                 *         "on": "2018-11-30"
                 *       },
                 *       "reason": "The letter bears this date."
                 *     }
                 */
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    previewCorrectionOfImplementation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 2,
                 *       "act": {
                 *         "type": "propose",
                 *         "by": "IOM",
                 *         "on": "2018-11-30"
                 *       },
                 *       "reason": "The letter bears this date."
                 *     }
                 */
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordPlan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "act": {
                 *         "type": "register",
                 *         "by": "UN",
                 *         "on": "2030-01"
                 *       },
                 *       "source": "Letter of the Legal Counsel"
                 *     }
                 */
                "application/json": components["schemas"]["PlanToRecord"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordPlanOfAmendment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "act": {
                 *         "type": "approve",
                 *         "by": "UN",
                 *         "on": "2030-07"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PlanToRecord"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordPlanOfImplementation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the position that this was decided upon; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
                /** @description Makes a repeated request apply once: the same key with the same request is answered as the first time. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "act": {
                 *         "type": "sign",
                 *         "by": "UN",
                 *         "on": "2030-07"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PlanToRecord"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readTimeline: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readTimelineOfAmendment: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readTimelineOfImplementation: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readNext: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Next"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readNextOfAmendment: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Next"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readNextOfImplementation: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Next"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readChart: {
        parameters: {
            query?: {
                /** @description In which form; else the header Accept says it. */
                format?: "xstate" | "scxml" | "mermaid" | "dot" | "outline";
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "application/json": unknown;
                    "application/scxml+xml": string;
                    "application/vnd.mermaid": string;
                    "text/vnd.graphviz": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readChartOfAmendment: {
        parameters: {
            query?: {
                /** @description In which form; else the header Accept says it. */
                format?: "xstate" | "scxml" | "mermaid" | "dot" | "outline";
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "application/json": unknown;
                    "application/scxml+xml": string;
                    "application/vnd.mermaid": string;
                    "text/vnd.graphviz": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readChartOfImplementation: {
        parameters: {
            query?: {
                /** @description In which form; else the header Accept says it. */
                format?: "xstate" | "scxml" | "mermaid" | "dot" | "outline";
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "application/json": unknown;
                    "application/scxml+xml": string;
                    "application/vnd.mermaid": string;
                    "text/vnd.graphviz": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEntries: {
        parameters: {
            query?: {
                /**
                 * @description What comes after this number.
                 * @example 0
                 */
                after?: number;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEntriesOfAmendment: {
        parameters: {
            query?: {
                /**
                 * @description What comes after this number.
                 * @example 0
                 */
                after?: number;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEntriesOfImplementation: {
        parameters: {
            query?: {
                /**
                 * @description What comes after this number.
                 * @example 0
                 */
                after?: number;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readEntryOfAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readEntryOfImplementation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readFindings: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readFindingsOfAmendment: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readFindingsOfImplementation: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readEvidenceGaps: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceGaps"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readEvidenceGapsOfAmendment: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceGaps"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readEvidenceGapsOfImplementation: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceGaps"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    judgeClaim: {
        parameters: {
            query: {
                /**
                 * @description The instrument that the claim is about.
                 * @example un-iom-2016
                 */
                instrument: string;
                /**
                 * @description The claim, as people write it.
                 * @example in force since 2016-09-19
                 */
                claim: string;
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimJudged"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    judgeClaimByBody: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "instrument": "un-iom-2016",
                 *       "claim": "in force since 2016-09-19"
                 *     }
                 */
                "application/json": components["schemas"]["Claim"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimJudged"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    simulateShared: {
        parameters: {
            query: {
                /**
                 * @description A scenario as JSON in base64url, as `link` of a simulation has it.
                 * @example eyJpbnN0cnVtZW50IjoidW4taW9tLTIwMTYiLCJzdGVwcyI6W119
                 */
                scenario: string;
                /** @description In which form; else the header Accept says it. */
                format?: "json" | "markdown" | "csv" | "ics";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulated"];
                    "text/markdown": string;
                    "text/csv": string;
                    "text/calendar": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    simulate: {
        parameters: {
            query?: {
                /** @description In which form; else the header Accept says it. */
                format?: "json" | "markdown" | "csv" | "ics";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "agreement": "un-iom-2016",
                 *       "asOf": "2020-01-01",
                 *       "steps": [
                 *         {
                 *           "type": "propose",
                 *           "by": "IOM",
                 *           "on": "2018-12-01"
                 *         },
                 *         {
                 *           "type": "agreeText",
                 *           "by": "joint",
                 *           "on": "2019-01-10"
                 *         },
                 *         {
                 *           "type": "approve",
                 *           "by": "UN",
                 *           "on": "2019-03-01"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Scenario"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulated"];
                    "text/markdown": string;
                    "text/csv": string;
                    "text/calendar": string;
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    planBackward: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "agreement": "un-iom-2016",
                 *       "asOf": "2020-01-01",
                 *       "by": "2024-06-30",
                 *       "usePattern": true
                 *     }
                 */
                "application/json": components["schemas"]["PlanQuestion"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    forecast: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "agreement": "un-iom-2016",
                 *       "asOf": "2020-01-01",
                 *       "trials": 200,
                 *       "seed": 1,
                 *       "usePattern": true,
                 *       "sensitivity": false
                 *     }
                 */
                "application/json": components["schemas"]["ForecastQuestion"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                    "application/x-ndjson": string;
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    findRoutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "agreement": "un-iom-2016",
                 *       "asOf": "2020-01-01",
                 *       "goal": "inForce",
                 *       "limit": 5
                 *     }
                 */
                "application/json": components["schemas"]["RoutesQuestion"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ways"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    tryAdverseCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "agreement": "un-iom-2016",
                 *       "asOf": "2020-01-01",
                 *       "case": "organRefuses"
                 *     }
                 */
                "application/json": components["schemas"]["AdverseQuestion"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseCases"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    compareScenarios: {
        parameters: {
            query?: {
                /** @description In which form; else the header Accept says it. */
                format?: "json" | "markdown" | "csv" | "ics";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scenarios": [
                 *         {
                 *           "agreement": "un-iom-2016",
                 *           "asOf": "2020-01-01",
                 *           "steps": [
                 *             {
                 *               "type": "propose",
                 *               "by": "IOM",
                 *               "on": "2018-12-01"
                 *             },
                 *             {
                 *               "type": "agreeText",
                 *               "by": "joint",
                 *               "on": "2019-01-10"
                 *             },
                 *             {
                 *               "type": "approve",
                 *               "by": "UN",
                 *               "on": "2019-03-01"
                 *             }
                 *           ]
                 *         },
                 *         {
                 *           "agreement": "un-iom-2016",
                 *           "asOf": "2020-01-01",
                 *           "steps": [
                 *             {
                 *               "type": "propose",
                 *               "by": "IOM",
                 *               "on": "2018-12-01"
                 *             },
                 *             {
                 *               "type": "agreeText",
                 *               "by": "joint",
                 *               "on": "2019-01-10"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Comparison"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Compared"];
                    "text/markdown": string;
                    "text/csv": string;
                    "text/calendar": string;
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rehearse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "agreement": "un-iom-2016",
                 *       "readings": [
                 *         {
                 *           "change": "approvalConcludes"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Rehearsal"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsed"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDuties: {
        parameters: {
            query?: {
                /**
                 * @description Of this party.
                 * @example UN
                 */
                by?: string;
                /**
                 * @description Of this type of act.
                 * @example notify
                 */
                act?: string;
                /**
                 * @description Of this instrument only.
                 * @example un-iom-2016
                 */
                instrument?: string;
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /** @description The oldest first, or the latest. */
                order?: "oldest" | "latest";
                /** @description In which form; else the header Accept says it. */
                format?: "json" | "csv";
                /** @description The cursor of a page, as `next` of the page before gives it. */
                after?: string;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPage"];
                    "text/csv": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /** @description In which form; else the header Accept says it. */
                format?: "json" | "csv";
                /** @description The cursor of a page, as `next` of the page before gives it. */
                after?: string;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentPage"];
                    "text/csv": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listGaps: {
        parameters: {
            query?: {
                /**
                 * @description Of this instrument only.
                 * @example un-iom-2016
                 */
                instrument?: string;
                /** @description In which form; else the header Accept says it. */
                format?: "json" | "csv";
                /** @description The cursor of a page, as `next` of the page before gives it. */
                after?: string;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapPage"];
                    "text/csv": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRefusals: {
        parameters: {
            query?: {
                /**
                 * @description Of this instrument only.
                 * @example un-iom-2016
                 */
                instrument?: string;
                /**
                 * @description By this principal only.
                 * @example import
                 */
                principal?: string;
                /** @description The cursor of a page, as `next` of the page before gives it. */
                after?: string;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalPage"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readAuditTrail: {
        parameters: {
            query?: {
                /**
                 * @description Of this instrument only.
                 * @example un-iom-2016
                 */
                instrument?: string;
                /**
                 * @description By this principal only.
                 * @example import
                 */
                principal?: string;
                /** @description Of this kind only. */
                kind?: "registered" | "started" | "act" | "outOfProcedure" | "correction" | "annulment" | "plan" | "rule" | "confirmation" | "refusal" | "signIn" | "notPermitted" | "export" | "noteErased" | "principalAdded" | "principalDisabled" | "tokenIssued" | "tokenRotated" | "tokenRevoked" | "webhookChanged";
                /** @description Recorded at this instant or later. */
                from?: string;
                /** @description Recorded at this instant or earlier. */
                to?: string;
                /** @description In which form; else the header Accept says it. */
                format?: "json" | "csv" | "jsonl" | "prov" | "xes";
                /** @description The cursor of a page, as `next` of the page before gives it. */
                after?: string;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/provenance+json": string;
                    "application/xml": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCheckpoints: {
        parameters: {
            query?: {
                /**
                 * @description What comes after this number.
                 * @example 0
                 */
                after?: number;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointPage"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    signCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkpoint"];
                };
            };
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkpoint"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Keys"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listLedgerLines: {
        parameters: {
            query?: {
                /**
                 * @description What comes after this number.
                 * @example 0
                 */
                after?: number;
                /**
                 * @description How many rows a page has at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerLinePage"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proveInclusion: {
        parameters: {
            query?: {
                /** @description In which form; else the header Accept says it. */
                format?: "json" | "tlog-proof";
            };
            header?: never;
            path: {
                /**
                 * @description Position of the entry in the ledger.
                 * @example 2
                 */
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inclusion"];
                    "text/plain": string;
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proveConsistency: {
        parameters: {
            query: {
                /**
                 * @description The smaller size of the ledger.
                 * @example 1
                 */
                from: number;
                /**
                 * @description The larger size of the ledger.
                 * @example 2
                 */
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consistency"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWitnesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Witnesses"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    handInCosignature: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedNote"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CosignatureTaken"];
                };
            };
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CosignatureTaken"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    handInReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedNote"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTaken"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReceiptOfAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReceiptOfImplementation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
                /**
                 * @description Version of the instrument's entry.
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readCertificate: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readCertificateOfAmendment: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readCertificateOfImplementation: {
        parameters: {
            query?: {
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
                /**
                 * @description What was known at this instant; now unless given.
                 * @example 9999-12-31T00:00:00Z
                 */
                knownAt?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    followEvents: {
        parameters: {
            query?: {
                /**
                 * @description Of this instrument only.
                 * @example un-iom-2016
                 */
                instrument?: string;
                /**
                 * @description Of this party.
                 * @example IOM
                 */
                party?: string;
                /**
                 * @description Of this party.
                 * @example UN
                 */
                by?: string;
                /**
                 * @description Of this type of act.
                 * @example notify
                 */
                act?: string;
                /**
                 * @description What comes after this number.
                 * @example 0
                 */
                after?: number;
                /** @description Whether consequences are told too. */
                consequences?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    followInstrument: {
        parameters: {
            query?: {
                /**
                 * @description Of this party.
                 * @example IOM
                 */
                party?: string;
                /**
                 * @description Of this party.
                 * @example UN
                 */
                by?: string;
                /**
                 * @description Of this type of act.
                 * @example notify
                 */
                act?: string;
                /**
                 * @description What comes after this number.
                 * @example 0
                 */
                after?: number;
                /** @description Whether consequences are told too. */
                consequences?: "true" | "false";
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    followInstrumentOfAmendment: {
        parameters: {
            query?: {
                /**
                 * @description Of this party.
                 * @example IOM
                 */
                party?: string;
                /**
                 * @description Of this party.
                 * @example UN
                 */
                by?: string;
                /**
                 * @description Of this type of act.
                 * @example notify
                 */
                act?: string;
                /**
                 * @description What comes after this number.
                 * @example 0
                 */
                after?: number;
                /** @description Whether consequences are told too. */
                consequences?: "true" | "false";
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of the amendment.
                 * @example 1
                 */
                amendment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    followInstrumentOfImplementation: {
        parameters: {
            query?: {
                /**
                 * @description Of this party.
                 * @example IOM
                 */
                party?: string;
                /**
                 * @description Of this party.
                 * @example UN
                 */
                by?: string;
                /**
                 * @description Of this type of act.
                 * @example notify
                 */
                act?: string;
                /**
                 * @description What comes after this number.
                 * @example 0
                 */
                after?: number;
                /** @description Whether consequences are told too. */
                consequences?: "true" | "false";
            };
            header?: never;
            path: {
                /**
                 * @description The agreement.
                 * @example un-iom-2016
                 */
                id: string;
                /**
                 * @description Number of what carries it out.
                 * @example 1
                 */
                implementation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    addWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://receiver.example/pacta",
                 *       "instrument": "un-iom-2016",
                 *       "act": "notify"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookToAdd"];
            };
        };
        responses: {
            /** @description What was recorded. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAdded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook.
                 * @example wh_0123456789abcdef01
                 */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookShown"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook.
                 * @example wh_0123456789abcdef01
                 */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "change": "disable"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookChange"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookChanged"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readDossier: {
        parameters: {
            query?: {
                /**
                 * @description Of this instrument only.
                 * @example un-iom-2016
                 */
                instrument?: string;
                /**
                 * @description The position on this day; today unless given.
                 * @example 2016-07-25
                 */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProblems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemTypes"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApi"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    isAlive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alive"];
                };
            };
            /** @description Nothing new: the client has it. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    entryRecorded: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same each time it is sent again. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Signatures with spaces between them: two after its secret was replaced. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryRecorded"];
            };
        };
        responses: {
            /** @description The receiver is gone: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was taken: the next entry follows. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not taken: it is sent again after growing waits, and given up after 10 failures. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
