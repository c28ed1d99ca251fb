import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judges PDF files against PDF/UA-1 with veraPDF: a line for each, `pass` or `fail`, how many checks were made, its
 * path, and after a fault a line for each rule that is broken. The paths stand in a file, one a line.
 */
class Judge {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    for (String path : Files.readAllLines(Path.of(arguments[0]))) {
      try (var parser = foundry.createParser(new File(path), PDFAFlavour.PDFUA_1)) {
        // One assertion for each rule is enough to say what is wrong.
        var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, 1, false, false, false);
        ValidationResult result = validator.validate(parser);
        System.out.println((result.isCompliant() ? "pass" : "fail") + "\t" + result.getTotalAssertions() + "\t" + path);
        for (TestAssertion broken : (List<TestAssertion>) result.getTestAssertions())
          System.out.println("\t" + broken.getRuleId().getClause() + "-" + broken.getRuleId().getTestNumber()
              + "\t" + broken.getMessage().replaceAll("\\s+", " ") + "\t" + broken.getLocation().getContext());
      }
    }
  }
}
