// Asks veraPDF whether files are PDF/UA-1: one line for each with its path, its checks and the rules that failed.
//
// It runs in the JavaScript engine that veraPDF itself brings, so that a Java without a compiler serves. The archive
// brings no XML binding, so the profile is read here, element by element.

importPackage(org.verapdf.pdfa);
importPackage(org.verapdf.pdfa.flavours);
importPackage(org.verapdf.pdfa.validation.profiles);

const UA1 = PDFAFlavour.PDFUA_1;

function elements(parent, name) {
    const found = parent.getElementsByTagName(name);
    return Array.from({ length: found.getLength() }, (_, index) => found.item(index));
}

function text(parent, name) {
    return elements(parent, name)[0].getTextContent();
}

function rule(element) {
    const id = elements(element, "id")[0];
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            java.lang.Integer.parseInt(id.getAttribute("testNumber")),
        ),
        element.getAttribute("object"),
        java.lang.Boolean.valueOf(element.getAttribute("deferred")),
        element.getAttribute("tags"),
        text(element, "description"),
        text(element, "test"),
        Profiles.errorFromValues(text(element, "message"), new java.util.ArrayList()),
        new java.util.ArrayList(),
    );
}

function variable(element) {
    return Profiles.variableFromValues(
        element.getAttribute("name"),
        element.getAttribute("object"),
        text(element, "defaultValue"),
        text(element, "value"),
    );
}

function profile() {
    const source = java.lang.ClassLoader.getSystemResourceAsStream(
        "org/verapdf/pdfa/validation/PDFUA-1.xml",
    );
    const root = javax.xml.parsers.DocumentBuilderFactory.newInstance()
        .newDocumentBuilder().parse(source).getDocumentElement();
    const details = Profiles.profileDetailsFromValues("PDF/UA-1", "PDF/UA-1", "SENDnet", new java.util.Date(0));
    const rules = new java.util.HashSet(elements(root, "rule").map(rule));
    const variables = new java.util.HashSet(elements(root, "variable").map(variable));
    return Profiles.profileFromValues(UA1, details, "", rules, variables);
}

function verdict(path, rules) {
    const foundry = Foundries.defaultInstance();
    const parser = foundry.createParser(new java.io.File(path), UA1);
    const result = foundry.createValidator(rules, false).validate(parser);
    const failed = Array.from(result.getFailedChecks().keySet().toArray(), (id) =>
        id.getClause() + "-" + id.getTestNumber());
    parser.close();
    return [path, result.getTotalAssertions(), failed.sort().join(" ")].join("\t");
}

java.util.logging.LogManager.getLogManager().reset();
org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
const rules = profile();
print(["rules", rules.getRules().size()].join("\t"));
Array.from(arguments).forEach((path) => print(verdict(path, rules)));
