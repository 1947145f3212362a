// Verifies the certificate of a signature with the crypto/x509 of Go. Arguments: the certificate and the root, as PEM.
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

func main() {
	leaf, roots := certificate(os.Args[1]), x509.NewCertPool()
	roots.AddCert(certificate(os.Args[2]))
	if _, err := leaf.Verify(x509.VerifyOptions{Roots: roots, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny}}); err != nil {
		fail(err)
	}
	if leaf.KeyUsage != x509.KeyUsageDigitalSignature|x509.KeyUsageContentCommitment {
		fail(fmt.Errorf("key usage %d", leaf.KeyUsage))
	}
	fmt.Println("verified")
}
