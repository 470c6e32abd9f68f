// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isSubstrateCapacity(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.substrate === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "substrate" }, message: "must have required property 'substrate'" });
        errors = vErrors.length;
    }
    if (data.nodes === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "nodes" }, message: "must have required property 'nodes'" });
        errors = vErrors.length;
    }
    if (data.healthy_nodes === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "healthy_nodes" }, message: "must have required property 'healthy_nodes'" });
        errors = vErrors.length;
    }
    if (data.max_concurrency === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_concurrency" }, message: "must have required property 'max_concurrency'" });
        errors = vErrors.length;
    }
    if (data.running === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "running" }, message: "must have required property 'running'" });
        errors = vErrors.length;
    }
    if (data.queued === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "queued" }, message: "must have required property 'queued'" });
        errors = vErrors.length;
    }
    if (data.utilisation === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "utilisation" }, message: "must have required property 'utilisation'" });
        errors = vErrors.length;
    }
    if (data.p95_wait_ms === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "p95_wait_ms" }, message: "must have required property 'p95_wait_ms'" });
        errors = vErrors.length;
    }
    if (data.substrate !== undefined) {
        let data0 = data.substrate;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/substrate", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data0 === "cpu") || (data0 === "llm_pod"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/substrate", keyword: "enum", params: { allowedValues: ["cpu", "llm_pod"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.nodes !== undefined) {
        let data1 = data.nodes;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/nodes", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 2147483647 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/nodes", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/nodes", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.healthy_nodes !== undefined) {
        let data2 = data.healthy_nodes;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/healthy_nodes", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 2147483647 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/healthy_nodes", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/healthy_nodes", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_concurrency !== undefined) {
        let data3 = data.max_concurrency;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_concurrency", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 2147483647 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_concurrency", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data3 < 0 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_concurrency", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.running !== undefined) {
        let data4 = data.running;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/running", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 2147483647 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/running", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data4 < 0 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/running", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.queued !== undefined) {
        let data5 = data.queued;
        if (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/queued", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data5 == "number") && (isFinite(data5))) {
            if (data5 > 2147483647 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/queued", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data5 < 0 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/queued", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.utilisation !== undefined) {
        let data6 = data.utilisation;
        if ((typeof data6 == "number") && (isFinite(data6))) {
            if (data6 > 1 || isNaN(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/utilisation", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data6 < 0 || isNaN(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/utilisation", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/utilisation", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    if (data.p95_wait_ms !== undefined) {
        let data7 = data.p95_wait_ms;
        if (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/p95_wait_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data7 == "number") && (isFinite(data7))) {
            if (data7 > 2147483647 || isNaN(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/p95_wait_ms", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data7 < 0 || isNaN(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/p95_wait_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.desired_replicas !== undefined) {
        let data8 = data.desired_replicas;
        if (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/desired_replicas", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data8 == "number") && (isFinite(data8))) {
            if (data8 > 2147483647 || isNaN(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/desired_replicas", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data8 < 0 || isNaN(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/desired_replicas", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    for (const field0 in data) {
        if (!(field0 === "substrate" || field0 === "nodes" || field0 === "healthy_nodes" || field0 === "max_concurrency" || field0 === "running" || field0 === "queued" || field0 === "utilisation" || field0 === "p95_wait_ms" || field0 === "desired_replicas")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["substrate", "nodes", "healthy_nodes", "max_concurrency", "running", "queued", "utilisation", "p95_wait_ms", "desired_replicas"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isSubstrateCapacity.errors = vErrors; return errors === 0; }
export { isSubstrateCapacity };
