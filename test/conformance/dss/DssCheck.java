import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;

/**
 * Prints the type of the container, and for each signature its indication and the errors. Arguments: the container, the
 * certificates to trust, separated by commas, and the validation policy, or `-` for the one that DSS has by itself.
 */
public class DssCheck {
  public static void main(String[] args) throws Exception {
    var trusted = new CommonTrustedCertificateSource();
    for (String file : args[1].split(",")) trusted.addCertificate(DSSUtils.loadCertificate(new File(file)));
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    var validator = SignedDocumentValidator.fromDocument(new FileDocument(args[0]));
    validator.setCertificateVerifier(verifier);
    var reports = args[2].equals("-") ? validator.validateDocument() : validator.validateDocument(new File(args[2]));
    var report = reports.getSimpleReport();
    System.out.println(report.getContainerType());
    for (String id : report.getSignatureIdList()) {
      System.out.println(report.getIndication(id));
      report.getAdESValidationErrors(id).forEach(error -> System.out.println("error: " + error.getValue()));
    }
  }
}
