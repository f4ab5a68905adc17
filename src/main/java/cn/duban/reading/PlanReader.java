package cn.duban.reading;

/** Reads a plan document (实施方案) by the grammar of such documents: headings, numbers, unit brackets, sentences. */
public final class PlanReader {

    private PlanReader() {
    }

    /**
     * Reads the document.
     *
     * @throws ReadingRefused if no item can be found in it
     */
    public static Reading read(SourceText source, UnitRegister register) {
        throw new ReadingRefused("no-items", "No item could be found in the document.", source.name());
    }
}
