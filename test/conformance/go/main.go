// Verifies a certificate with the crypto/x509 of Go. Arguments: what it is for (signature or time-stamp), the certificate
// and the root, as PEM.
package main

import (
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"os"
)

func certificate(file string) *x509.Certificate {
	content, err := os.ReadFile(file)
	if err != nil {
		fail(err)
	}
	block, _ := pem.Decode(content)
	if block == nil {
		fail(fmt.Errorf("%s holds no PEM", file))
	}
	parsed, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		fail(err)
	}
	return parsed
}

func fail(err error) {
	fmt.Println(err)
	os.Exit(1)
}

// A certificate of time-stamps has this extended key usage alone, and marks it critical (RFC 3161, 2.3).
func requireStampsAlone(leaf *x509.Certificate) {
	if len(leaf.ExtKeyUsage) != 1 || leaf.ExtKeyUsage[0] != x509.ExtKeyUsageTimeStamping || len(leaf.UnknownExtKeyUsage) > 0 {
		fail(fmt.Errorf("extended key usages %v", leaf.ExtKeyUsage))
	}
	for _, extension := range leaf.Extensions {
		if extension.Id.String() == "2.5.29.37" && !extension.Critical {
			fail(fmt.Errorf("the extended key usage is not critical"))
		}
	}
}

func main() {
	purpose, leaf, roots := os.Args[1], certificate(os.Args[2]), x509.NewCertPool()
	roots.AddCert(certificate(os.Args[3]))
	usage, expected := x509.ExtKeyUsageAny, x509.KeyUsageDigitalSignature|x509.KeyUsageContentCommitment
	if purpose == "time-stamp" {
		usage = x509.ExtKeyUsageTimeStamping
		requireStampsAlone(leaf)
	}
	if _, err := leaf.Verify(x509.VerifyOptions{Roots: roots, KeyUsages: []x509.ExtKeyUsage{usage}}); err != nil {
		fail(err)
	}
	if purpose == "signature" && leaf.KeyUsage != expected || leaf.KeyUsage&x509.KeyUsageDigitalSignature == 0 {
		fail(fmt.Errorf("key usage %d", leaf.KeyUsage))
	}
	fmt.Println("verified")
}
