package org.hamyari.voting.tally;

/** What can be wrong in a {@code .pb} file. The patterns receive what is named in {@link PbError}. */
public enum PbFault {
    NOT_UTF8("این سطر متن UTF-8 نیست", "this line is not UTF-8 text"),
    CONTROL_CHARACTER("نویسه‌ای در این سطر مجاز نیست", "this line contains a control character"),
    ROW_TOO_LONG("این سطر بیش از %s نویسه دارد", "this line has more than %s characters"),
    BAD_QUOTES("گیومه بسته نشده است یا پس از آن متن آمده است", "a quoted field is not closed, or text follows its closing quote"),
    TOO_MANY_FIELDS("سطر %s خانه دارد ولی سرستون %s", "the line has %s fields but the header has %s columns"),
    NO_SECTION("بخش %s نیست", "section %s is missing"),
    UNEXPECTED_SECTION("بخش %s در این جا نمی‌آید", "section %s does not belong here"),
    NO_COLUMN("ستون %s نیست", "column %s is missing"),
    DUPLICATE_COLUMN("ستون %s دو بار آمده است", "column %s appears twice"),
    MISSING("مقدار ندارد", "has no value"),
    DUPLICATE_KEY("کلید %s دو بار آمده است", "key %s appears twice"),
    NOT_A_NUMBER("«%s» عدد نیست", "'%s' is not a number"),
    NUMBER_TOO_LARGE("«%s» بزرگ‌تر از آن است که دقیق شمرده شود", "'%s' is too large to be counted exactly"),
    TOO_MANY_DECIMALS("«%s» بیش از %s رقم اعشار دارد", "'%s' has more than %s decimals"),
    NEGATIVE("«%s» منفی است", "'%s' is negative"),
    UNKNOWN_VOTE_TYPE("نوع رأی «%s» شناخته نیست", "vote type '%s' is unknown"),
    WRONG_COUNT("%s اعلام شده ولی %s سطر هست", "says %s but there are %s"),
    DUPLICATE_PROJECT("پروژهٔ %s دو بار آمده است", "project %s appears twice"),
    DUPLICATE_VOTER("رأی‌دهندهٔ %s دو بار آمده است", "voter %s appears twice"),
    EXCLUDES_ITSELF("پروژهٔ %s خودش را کنار می‌گذارد", "project %s excludes itself"),
    UNKNOWN_PROJECT("پروژهٔ %s در فهرست نیست", "project %s is not in the list"),
    NOT_ONE_CHOICE("این برگه باید درست یک پروژه داشته باشد، نه %s", "this ballot must name exactly one project, not %s"),
    POINTS_MISMATCH("%s امتیاز برای %s پروژه", "%s points for %s projects"),
    TOO_LONG("%s پروژه، بیش از بیشینهٔ %s", "names %s projects, more than the allowed %s"),
    TOO_EXPENSIVE("پروژه‌های برگه %s هزینه دارند، بیش از بیشینهٔ %s", "names projects for %s, more than the allowed %s"),
    POINTS_OUT_OF_RANGE("امتیاز %s بیرون از محدودهٔ %s تا %s", "gives %s points, outside %s to %s"),
    TOO_MANY_POINTS("در مجموع %s امتیاز، بیش از بیشینهٔ %s", "gives %s points in all, more than the allowed %s"),
    TOO_MANY_PROJECTS("بیش از %s پروژه", "more than %s projects"),
    TOO_MANY_BALLOTS("بیش از %s برگه", "more than %s ballots");

    private final String fa;
    private final String en;

    PbFault(String fa, String en) {
        this.fa = fa;
        this.en = en;
    }

    Sentence sentence(Object... values) {
        return Sentence.of(fa, en, values);
    }
}
